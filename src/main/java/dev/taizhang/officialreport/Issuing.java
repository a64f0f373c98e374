package dev.taizhang.officialreport;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.officialreport.OfficialReport.Freezing;
import dev.taizhang.plan.ReportState.Transition;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Issues signed reports. */
@ApplicationScoped
class Issuing {

    private final ReportMoves moves;
    private final OwnStates states;
    private final OfficialReportRepository reports;
    private final Predecessors predecessors;
    private final ReportNumbers numbers;
    private final OfficeClock clock;

    Issuing(
            ReportMoves moves,
            OwnStates states,
            OfficialReportRepository reports,
            Predecessors predecessors,
            ReportNumbers numbers,
            OfficeClock clock) {
        this.moves = moves;
        this.states = states;
        this.reports = reports;
        this.predecessors = predecessors;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Gives a signed report its number; the one that it supersedes no longer stands. */
    @Transactional
    void issue(String id, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.ISSUE, expectation);
        OfficialReport report = reports.get(id);
        Optional<LedgerRecord> superseded =
                Optional.ofNullable(report.supersedes()).map(predecessors::lockedIssued);
        String digest =
                Optional.ofNullable(report.freezing()).map(Freezing::digest).orElse(null);
        Recording recording = moves.go(record, Transition.ISSUE, "ISSUED", digest, StateDetail.NONE);
        LocalDate day = clock.dayOf(recording.at());
        // Only now: the organisation's revision row is locked, so nobody else takes a number meanwhile.
        ReportNumber number = numbers.next(record.organizationId(), day.getYear());
        report.number(number);
        states.restate(record, moves.content(record).issued(number.text(), day));
        superseded.ifPresent(old -> supersede(old, record));
    }

    private void supersede(LedgerRecord old, LedgerRecord by) {
        moves.go(old, Transition.SUPERSEDE, "SUPERSEDED", null, new StateDetail(null, null, null, by.id()));
    }
}
