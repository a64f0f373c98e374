package dev.taizhang.plan;

import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** The port of those who carry out what was planned: when it was promised for. */
@ApplicationScoped
public class Commitments {

    /** Kind of the records of issued reports. */
    public static final String REPORT = IssuedReportLedger.KIND;

    /** Kind of the records of planned measures. */
    public static final String PLANNED_MEASURE = PlannedMeasureLedger.KIND;

    /** Kind of the records of problems. */
    public static final String PROBLEM = ProblemLedger.KIND;

    private final IssuedReportLedger reports;
    private final PlannedMeasureLedger measures;
    private final ProblemLedger problems;
    private final RecordBook book;
    private final RecordQueries queries;

    Commitments(
            IssuedReportLedger reports,
            PlannedMeasureLedger measures,
            ProblemLedger problems,
            RecordBook book,
            RecordQueries queries) {
        this.reports = reports;
        this.measures = measures;
        this.problems = problems;
        this.book = book;
        this.queries = queries;
    }

    /**
     * What a report says is to be done, or is wrong.
     *
     * @param organization id or code of the organisation that says so
     */
    public record Statement(String organization, String title, String text) {}

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

    /** The first day of the period after that of a report or a planned measure. */
    @Transactional
    public LocalDate committedFor(String id) {
        String period = book.find(reports, id)
                .map(report -> queries.get(reports, report.id()).content().period())
                .orElseGet(() -> queries.get(measures, id).content().period());
        return Optional.of(period).flatMap(Period::parse).orElseThrow().end().plusDays(1);
    }
}
