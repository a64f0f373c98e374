package dev.taizhang.officialreport;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.officialreport.OfficialReport.Freezing;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.ReportState;
import dev.taizhang.plan.ReportState.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings a report from its figures to its signature, or back. Who reviews and who signs had no hand in it. */
@ApplicationScoped
class ReportSteps {

    private final ReportMoves moves;
    private final OwnStates states;
    private final OfficialReportRepository reports;
    private final Predecessors predecessors;

    ReportSteps(ReportMoves moves, OwnStates states, OfficialReportRepository reports, Predecessors predecessors) {
        this.moves = moves;
        this.states = states;
        this.reports = reports;
        this.predecessors = predecessors;
    }

    /** Hands it in for review, which opens a round. */
    @Transactional
    void submit(String id, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.SUBMIT, expectation);
        moves.go(record, Transition.SUBMIT, "SUBMITTED", digest(id), StateDetail.NONE);
        states.contribute(record);
        reports.get(id).openRound();
    }

    /** Passes the review. */
    @Transactional
    void pass(String id, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.PASS, expectation);
        moves.requireOtherEyes(record);
        moves.go(record, Transition.PASS, "REVIEWED", digest(id), StateDetail.NONE);
    }

    /** Gives it back to those who write it; a signature that it has falls away. */
    @Transactional
    void giveBack(String id, String opinion, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.RETURN, expectation);
        moves.requireOtherEyes(record);
        moves.go(record, Transition.RETURN, "RETURNED", digest(id), StateDetail.because(opinion));
        IssuedReport content = moves.content(record);
        if (content.signedBy() != null) {
            states.restate(record, content.signedBy(null));
        }
    }

    /** Signs it. */
    @Transactional
    void sign(String id, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.SIGN, expectation);
        moves.requireOtherEyes(record);
        moves.go(record, Transition.SIGN, "SIGNED", digest(id), StateDetail.NONE);
        states.restate(record, moves.content(record).signedBy(moves.caller()));
    }

    /** Withdraws what was issued, or drops what is not to be issued any more. */
    @Transactional
    void withdraw(String id, String reason, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.WITHDRAW, expectation);
        Optional<LedgerRecord> superseded = supersededBy(record);
        moves.go(record, Transition.WITHDRAW, "WITHDRAWN", digest(id), StateDetail.because(reason));
        // That one stays superseded, but it is shown otherwise from now on: its trail and its entity tag say so.
        superseded.ifPresent(moves::successorWithdrawn);
    }

    private Optional<LedgerRecord> supersededBy(LedgerRecord record) {
        return ReportMoves.state(record) == ReportState.ISSUED
                ? reports.find(record.id()).map(OfficialReport::supersedes).flatMap(predecessors::locked)
                : Optional.empty();
    }

    private @Nullable String digest(String id) {
        return reports.find(id)
                .map(OfficialReport::freezing)
                .map(Freezing::digest)
                .orElse(null);
    }
}
