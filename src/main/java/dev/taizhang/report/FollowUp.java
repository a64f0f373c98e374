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
 * became of last year's. Its lists name records, so each caller sees those it may read.
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
                new ActionItemsView(actionItems.byState(question), actionItems.overdue(question)),
                planItems.of(question),
                plans.problems(question),
                plans.measures(question),
                actionItems.promisedFor(question),
                plans.measures(actionItems.unassigned(question), question),
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
        return whole.with(new Lists(
                readable.obligations(),
                readable.worded(),
                whole.riskChecks(),
                new ActionItemsView(
                        whole.actionItems().byState(),
                        readable(whole.actionItems().overdue(), ActionLine::organization, question)),
                whole.plans().with(readable(whole.plans().missed(), MissedItem::organization, question)),
                readable(whole.problems(), PlanLine::organization, question),
                readable(whole.plannedMeasures(), PlanLine::organization, question),
                readable(whole.lastYear(), ActionLine::organization, question),
                readable(whole.lastYearUnassigned(), PlanLine::organization, question),
                whole.completeness()));
    }

    /** The same of a whole report that was kept, where the clauses do not say whose they are but by their keys. */
    AggregatedReport readable(AggregatedReport whole, Question question) {
        SortedMap<String, Owed> owed = new TreeMap<>();
        whole.dutyClauses().forEach((key, clause) -> {
            String organization = key.substring(key.lastIndexOf('/') + 1);
            owed.put(key, new Owed(question.tree().idOf(organization).orElse(""), clause));
        });
        return readable(whole, new OfPeriod(whole.obligations(), owed), question);
    }

    private <T> List<T> readable(List<T> lines, Function<T, String> organization, Question question) {
        return lines.stream()
                .filter(line -> question.tree()
                        .idOf(organization.apply(line))
                        .filter(access::mayRead)
                        .isPresent())
                .toList();
    }
}
