package dev.taizhang.riskcheck;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.Settling;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.platform.revision.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Voids findings that go with what voids them, and what was to be done about them. */
@ApplicationScoped
class VoidedFindings {

    private final FindingLedger ledger;
    private final RecordBook book;
    private final OwnStates states;
    private final Settling settling;
    private final Remedies remedies;

    VoidedFindings(FindingLedger ledger, RecordBook book, OwnStates states, Settling settling, Remedies remedies) {
        this.ledger = ledger;
        this.book = book;
        this.states = states;
        this.settling = settling;
        this.remedies = remedies;
    }

    /** First what is done about them, as everybody does who acts on it. */
    void lock(List<String> findingIds) {
        findingIds.forEach(remedies::lock);
        findingIds.forEach(id -> book.locked(ledger, id));
    }

    /** Voids one that is locked. */
    void put(LedgerRecord finding, String reason) {
        Recording recording = book.step(finding, "VOIDED", reason);
        if (states.confirmed(finding)) {
            settling.settle(finding, List.of(), "VOIDED", finding.version(), recording.at(), finding.eventDate());
        }
        states.enter(finding, FindingState.VOIDED.name(), recording.at(), StateDetail.because(reason));
        finding.voidIt(book.caller(), reason, recording.at());
        remedies.of(finding.id()).dropped(reason);
        book.count(finding, List.of(), recording.at());
    }
}
