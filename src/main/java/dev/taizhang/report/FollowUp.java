package dev.taizhang.report;

import dev.taizhang.account.Access;
import dev.taizhang.actionitem.ActionItemsOfPeriod;
import dev.taizhang.actionitem.ActionLine;
import dev.taizhang.completeness.CompletenessOfPeriod;
import dev.taizhang.completeness.CompletenessSummary;
import dev.taizhang.metric.Question;
import dev.taizhang.obligation.ObligationsOfPeriod;
import dev.taizhang.obligation.ObligationsOfPeriod.OfPeriod;
import dev.taizhang.obligation.ObligationsOfPeriod.Owed;
import dev.taizhang.plan.PlanItemsOfPeriod;
import dev.taizhang.plan.PlanLine;
import dev.taizhang.plan.PlanSummary.MissedItem;
import dev.taizhang.plan.PlansOfPeriod;
import dev.taizhang.report.AggregatedReport.ActionItemsView;
import dev.taizhang.report.AggregatedReport.Lists;
import dev.taizhang.riskcheck.FindingsOfPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the report says beside its figures: how duties, findings and action items stand, problems, planned measures, and what
 * became of last year's. Its lists name records, so each caller sees those it may read, and how many it does not.
 */
@ApplicationScoped
class FollowUp {

    private final FindingsOfPeriod findings;
    private final ActionItemsOfPeriod actionItems;
    private final PlansOfPeriod plans;
    private final PlanItemsOfPeriod planItems;
    private final ObligationsOfPeriod obligations;
    private final CompletenessOfPeriod completeness;
    private final Access access;

    FollowUp(
            FindingsOfPeriod findings,
            ActionItemsOfPeriod actionItems,
            PlansOfPeriod plans,
            PlanItemsOfPeriod planItems,
            ObligationsOfPeriod obligations,
            CompletenessOfPeriod completeness,
            Access access) {
        this.findings = findings;
        this.actionItems = actionItems;
        this.plans = plans;
        this.planItems = planItems;
        this.obligations = obligations;
        this.completeness = completeness;
        this.access = access;
    }

    /** The duties of the report, whoever asks. */
    OfPeriod duties(Question question) {
        return obligations.of(question);
    }

    /** All of it, whoever asks: the digest speaks for the whole. */
    Lists whole(OfPeriod duties, Question question) {
        return new Lists(
                duties.obligations(),
                duties.worded(),
                findings.of(question),
                new ActionItemsView(actionItems.byState(question), actionItems.overdue(question), 0),
                planItems.of(question),
                plans.problems(question),
                0,
                plans.measures(question),
                0,
                actionItems.promisedFor(question),
                0,
                plans.measures(actionItems.unassigned(question), question),
                0,
                completeness(question));
    }

    private @Nullable CompletenessSummary completeness(Question question) {
        return completeness
                .of(
                        question.organizationId(),
                        question.subtree(),
                        question.tree(),
                        question.period(),
                        question.through(),
                        question.asOf())
                .orElse(null);
    }

    /** The report without the records the caller may not read. */
    AggregatedReport readable(AggregatedReport whole, OfPeriod duties, Question question) {
        OfPeriod readable = obligations.readable(duties, question);
        Lists all = whole.lists();
        Cut<ActionLine> overdue = cut(all.actionItems().overdue(), ActionLine::organization, question);
        Cut<MissedItem> missed = cut(all.plans().missed(), MissedItem::organization, question);
        Cut<PlanLine> problems = cut(all.problems(), PlanLine::organization, question);
        Cut<PlanLine> measures = cut(all.plannedMeasures(), PlanLine::organization, question);
        Cut<ActionLine> lastYear = cut(all.lastYear(), ActionLine::organization, question);
        Cut<PlanLine> unassigned = cut(all.lastYearUnassigned(), PlanLine::organization, question);
        return whole.with(new Lists(
                readable.obligations(),
                readable.worded(),
                all.riskChecks(),
                new ActionItemsView(all.actionItems().byState(), overdue.shown(), overdue.withheld()),
                all.plans().with(missed.shown(), missed.withheld()),
                problems.shown(),
                problems.withheld(),
                measures.shown(),
                measures.withheld(),
                lastYear.shown(),
                lastYear.withheld(),
                unassigned.shown(),
                unassigned.withheld(),
                all.completeness()));
    }

    /** The same of a whole report that was kept, where the clauses do not say whose they are but by their keys. */
    AggregatedReport readable(AggregatedReport whole, Question question) {
        SortedMap<String, Owed> owed = new TreeMap<>();
        whole.lists().dutyClauses().forEach((key, clause) -> {
            String organization = key.substring(key.lastIndexOf('/') + 1);
            owed.put(key, new Owed(question.tree().idOf(organization).orElse(""), clause));
        });
        return readable(whole, new OfPeriod(whole.lists().obligations(), () -> owed), question);
    }

    /** What of a list the caller may read, and how much of it that leaves out: an empty list must not say that there is nothing. */
    private record Cut<T>(List<T> shown, int withheld) {}

    private <T> Cut<T> cut(List<T> lines, Function<T, String> organization, Question question) {
        List<T> shown = lines.stream()
                .filter(line -> question.tree()
                        .idOf(organization.apply(line))
                        .filter(access::mayRead)
                        .isPresent())
                .toList();
        return new Cut<>(shown, lines.size() - shown.size());
    }
}
