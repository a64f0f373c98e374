package dev.taizhang.officialreport;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.plan.ReportState.Transition;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.report.FrozenReports.Asked;
import dev.taizhang.report.FrozenReports.Frozen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Before and after the figures of a report are computed. */
@ApplicationScoped
class Freezes {

    private final ReportMoves moves;
    private final OwnStates states;
    private final OfficialReportRepository reports;

    Freezes(ReportMoves moves, OwnStates states, OfficialReportRepository reports) {
        this.moves = moves;
        this.states = states;
        this.reports = reports;
    }

    /**
     * A computation that may begin.
     *
     * @param editCounter of the report that the figures are computed for
     */
    record Begun(Asked asked, long editCounter) {}

    @Transactional
    Begun begin(String id, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.COMPUTE, expectation);
        return new Begun(
                new Asked(
                        record.organizationId(),
                        moves.content(record).period(),
                        null,
                        reports.get(id).through()),
                record.editCounter());
    }

    /** Keeps the figures, unless the report has become another one meanwhile. */
    @Transactional
    void end(String id, Begun begun, Frozen frozen, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.COMPUTE, expectation);
        if (record.editCounter() != begun.editCounter()) {
            throw Problem.of(ErrorCode.REPORT_CHANGED_MEANWHILE);
        }
        Recording recording = moves.go(record, Transition.COMPUTE, "COMPUTED", frozen.digest(), StateDetail.NONE);
        states.contribute(record);
        reports.keep(id, frozen);
        reports.get(id).freeze(frozen, moves.caller(), recording.at());
    }
}
