package dev.taizhang.officialreport;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordLifecycle;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.IssuedReportLedger;
import dev.taizhang.plan.ReportState;
import dev.taizhang.plan.ReportState.Transition;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins reports and corrects them. */
@ApplicationScoped
class ReportDrafts {

    private final IssuedReportLedger ledger;
    private final RecordBook book;
    private final RecordLifecycle lifecycle;
    private final OwnStates states;
    private final ReportMoves moves;
    private final OfficialReportRepository reports;
    private final Predecessors predecessors;
    private final OfficeClock clock;

    ReportDrafts(
            IssuedReportLedger ledger,
            RecordBook book,
            RecordLifecycle lifecycle,
            OwnStates states,
            ReportMoves moves,
            OfficialReportRepository reports,
            Predecessors predecessors,
            OfficeClock clock) {
        this.ledger = ledger;
        this.book = book;
        this.lifecycle = lifecycle;
        this.states = states;
        this.moves = moves;
        this.reports = reports;
        this.predecessors = predecessors;
        this.clock = clock;
    }

    /** Begins a report; answers its id. */
    @Transactional
    String create(ReportRequest request) {
        String supersedes = predecessors.required(request);
        IssuedReport content =
                IssuedReport.draft(request.organization(), request.title(), request.period(), clock.today());
        LedgerRecord record = book.open(ledger, content, ReportState.DRAFT.name(), Provenance.ENTERED);
        states.enter(record, ReportState.DRAFT.name(), record.enteredAt(), StateDetail.NONE);
        OfficialReport report = new OfficialReport(record.id(), record.organizationId());
        report.draft(supersedes, request.through());
        reports.persist(report);
        return record.id();
    }

    /** Corrects a report that was not handed in; its figures have to be computed again. */
    @Transactional
    void replace(String id, ReportRequest request, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.EDIT, expectation);
        boolean computed = ReportMoves.state(record) == ReportState.COMPUTED;
        String supersedes = predecessors.required(request);
        IssuedReport content =
                IssuedReport.draft(request.organization(), request.title(), request.period(), record.eventDate());
        lifecycle.replace(ledger, id, content, Expectation.NONE);
        if (computed) {
            states.enter(record, ReportState.DRAFT.name(), clock.now(), StateDetail.NONE);
        }
        reports.forget(id);
        reports.get(id).draft(supersedes, request.through());
    }
}
