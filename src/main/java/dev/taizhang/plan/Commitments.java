package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The port of those who carry out what was planned: when it was promised for. */
@ApplicationScoped
public class Commitments {

    /** Kind of the records of issued reports. */
    public static final String REPORT = IssuedReportLedger.KIND;

    /** Kind of the records of planned measures. */
    public static final String PLANNED_MEASURE = PlannedMeasureLedger.KIND;

    /** Kind of the records of plans. */
    public static final String PLAN = PlanLedger.KIND;

    /** Kind of the records of problems. */
    public static final String PROBLEM = ProblemLedger.KIND;

    /** From when on the rate of what was kept counts what comes of problems, in its second version. */
    private static final LocalDate PROBLEMS_FROM = LocalDate.of(2026, 1, 1);

    private final IssuedReportLedger reports;
    private final PlannedMeasureLedger measures;
    private final ProblemLedger problems;
    private final PlanLedger plans;
    private final RecordBook book;
    private final RecordQueries queries;
    private final Fulfilments fulfilments;

    Commitments(
            IssuedReportLedger reports,
            PlannedMeasureLedger measures,
            ProblemLedger problems,
            PlanLedger plans,
            RecordBook book,
            RecordQueries queries,
            Fulfilments fulfilments) {
        this.reports = reports;
        this.measures = measures;
        this.problems = problems;
        this.plans = plans;
        this.book = book;
        this.queries = queries;
        this.fulfilments = fulfilments;
    }

    /**
     * What a report says is to be done, or is wrong.
     *
     * @param organization id or code of the organisation that says so
     */
    public record Statement(String organization, String title, String text) {}

    /**
     * What a plan says is to be done.
     *
     * @param responsible id or code of the organisation that does it; null, as the post and the day, of a plan as a whole
     */
    public record Planned(
            Statement said,
            @Nullable String responsible,
            @Nullable String post,
            @Nullable LocalDate due) {}

    /**
     * An item of a plan the caller may read, or the whole plan.
     *
     * @param key null for the whole
     * @return nothing where the plan has no such item
     */
    @Transactional
    public Optional<Planned> planned(String planId, @Nullable String key) {
        Plan plan = queries.get(plans, planId).content();
        if (key == null) {
            String text = plan.summary() == null || plan.summary().isBlank() ? plan.title() : plan.summary();
            return Optional.of(new Planned(new Statement(plan.organization(), plan.title(), text), null, null, null));
        }
        return plan.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .map(item -> new Planned(
                        new Statement(plan.organization(), item.title(), item.title()),
                        item.responsibleOrganization(),
                        item.responsiblePost(),
                        item.dueOn()));
    }

    /** A planned measure the caller may read. */
    @Transactional
    public Statement plannedMeasure(String id) {
        PlannedMeasure measure = queries.get(measures, id).content();
        return new Statement(measure.organization(), measure.title(), measure.statement());
    }

    /** A problem the caller may read. */
    @Transactional
    public Statement problem(String id) {
        StatedProblem problem = queries.get(problems, id).content();
        return new Statement(problem.organization(), problem.title(), problem.statement());
    }

    /**
     * Takes note that an item of a plan, which is locked, was carried out by an action item, which is closed.
     *
     * @param actionItemId id of the record of that
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void carriedOut(String planId, String key, String actionItemId) {
        fulfilments.carriedOut(planId, key, actionItemId);
    }

    /** Whether a record may have promised something: a report that is still being made, or was withdrawn, has not. */
    public boolean promises(LedgerRecord source) {
        return !source.kind().equals(REPORT)
                || ReportState.valueOf(source.state()).issued();
    }

    /**
     * The period after that of a report or a planned measure, in which it is to be carried out, and the year after a problem;
     * nothing of a plan, which is about its own period. Whoever confirms what comes of it need not read it.
     */
    @Transactional
    public Optional<Period> committedFor(String id) {
        return book.withIds(List.of(id)).stream().findFirst().flatMap(this::committedFor);
    }

    private Optional<Period> committedFor(LedgerRecord source) {
        return switch (source.kind()) {
            case REPORT -> Period.parse(said(reports, source).period()).map(Period::following);
            case PLANNED_MEASURE ->
                Period.parse(said(measures, source).period()).map(Period::following);
            case PROBLEM ->
                Optional.of(said(problems, source).mendedIn())
                        .filter(year -> !year.start().isBefore(PROBLEMS_FROM));
            default -> Optional.empty();
        };
    }

    private <C extends RecordContent> C said(Ledger<C> ledger, LedgerRecord record) {
        return Objects.requireNonNull(queries.contents(ledger, List.of(record), Function.<C>identity())
                .get(record.id()));
    }
}
