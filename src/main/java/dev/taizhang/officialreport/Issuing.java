package dev.taizhang.officialreport;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.officialreport.OfficialReport.Freezing;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.ReportState.Transition;
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
    private final StandingReports standing;
    private final ReportNumbers numbers;
    private final OfficeClock clock;

    Issuing(
            ReportMoves moves,
            OwnStates states,
            OfficialReportRepository reports,
            Predecessors predecessors,
            StandingReports standing,
            ReportNumbers numbers,
            OfficeClock clock) {
        this.moves = moves;
        this.states = states;
        this.reports = reports;
        this.predecessors = predecessors;
        this.standing = standing;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Gives a signed report its number; the one that it supersedes no longer stands, and no other one may. */
    @Transactional
    void issue(String id, Expectation expectation) {
        LedgerRecord record = moves.begin(id, Transition.ISSUE, expectation);
        OfficialReport report = reports.get(id);
        Optional<LedgerRecord> superseded =
                Optional.ofNullable(report.supersedes()).map(predecessors::lockedIssued);
        IssuedReport content = moves.content(record);
        String figures =
                Optional.ofNullable(report.freezing()).map(Freezing::digest).orElseThrow();
        moves.issue(record, recording -> {
            // Only now: the organisation's revision row is locked, so nobody else issues or takes a number meanwhile.
            standing.requireNone(record, content.period(), report.supersedes());
            LocalDate day = clock.dayOf(recording.at());
            ReportNumber number = numbers.next(record.organizationId(), day.getYear());
            report.number(number);
            states.restate(record, content.issued(number.text(), day));
            return figures + "\n" + number.text();
        });
        superseded.ifPresent(old -> supersede(old, record));
    }

    private void supersede(LedgerRecord old, LedgerRecord by) {
        moves.go(old, Transition.SUPERSEDE, "SUPERSEDED", null, new StateDetail(null, null, null, by.id()));
    }
}
