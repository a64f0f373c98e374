package dev.taizhang.riskcheck;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.Settling;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.platform.revision.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Findings follow their check: confirmed with it, voided with it. */
@ApplicationScoped
class FindingsOfChecks implements RecordFollower {

    /** A check has at most so many. */
    static final int MOST = 500;

    private final FindingLedger ledger;
    private final RecordBook book;
    private final OwnStates states;
    private final Settling settling;
    private final FindingRepository repository;
    private final Findings findings;
    private final Remedies remedies;

    FindingsOfChecks(
            FindingLedger ledger,
            RecordBook book,
            OwnStates states,
            Settling settling,
            FindingRepository repository,
            Findings findings,
            Remedies remedies) {
        this.ledger = ledger;
        this.remedies = remedies;
        this.book = book;
        this.states = states;
        this.settling = settling;
        this.repository = repository;
        this.findings = findings;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(RiskCheckLedger.KIND);
    }

    @Override
    public void confirmed(LedgerRecord check) {
        for (LedgerRecord finding : of(check)) {
            if (states.confirmed(finding)) {
                continue;
            }
            book.requireOtherEyes(finding, finding.enteredBy().equals(book.caller()));
            Recording recording = book.step(finding, "CONFIRMED");
            settle(finding, "CONFIRMED", recording);
            states.confirm(finding, recording.at());
            findings.count(finding, recording.at());
        }
    }

    @Override
    public Optional<String> enteredByCaller() {
        return Optional.of("""
                exists (select 1 from FindingOrigin o join LedgerRecord f on f.id = o.findingId
                          join RecordVersion w on w.recordId = f.id
                         where o.checkId = r.id and f.enteredBy = :me and w.confirmedAt is null)""");
    }

    /** First what is done about them, as everybody does who acts on it. */
    @Override
    public List<String> voiding(LedgerRecord check) {
        List<String> ids = repository.ofCheck(check.id(), "", MOST);
        ids.forEach(remedies::lock);
        ids.forEach(id -> book.locked(ledger, id));
        return ids.stream()
                .flatMap(id -> remedies.of(id).organizations().stream())
                .distinct()
                .toList();
    }

    @Override
    public void voided(LedgerRecord check, String reason) {
        for (LedgerRecord finding : of(check)) {
            Recording recording = book.step(finding, "VOIDED");
            if (states.confirmed(finding)) {
                settle(finding, "VOIDED", recording);
            }
            states.enter(finding, FindingState.VOIDED.name(), recording.at(), StateDetail.because(reason));
            finding.voidIt(book.caller(), reason, recording.at());
            remedies.of(finding.id()).dropped(reason);
            book.count(finding, List.of(), recording.at());
        }
    }

    /** It was found on a day of its own, on which or after which it was looked for. */
    private void settle(LedgerRecord finding, String action, Recording recording) {
        settling.settle(finding, List.of(), action, finding.version(), recording.at(), finding.eventDate());
    }

    private List<LedgerRecord> of(LedgerRecord check) {
        return book.withIds(repository.ofCheck(check.id(), "", MOST));
    }
}
