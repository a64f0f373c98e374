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
    private final RecordBook book;
    private final RecordQueries queries;

    Commitments(IssuedReportLedger reports, PlannedMeasureLedger measures, RecordBook book, RecordQueries queries) {
        this.reports = reports;
        this.measures = measures;
        this.book = book;
        this.queries = queries;
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
