package dev.taizhang.actionitem;

import dev.taizhang.actionitem.ActionItemState.Transition;
import dev.taizhang.ledger.AttachmentRule;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Files go with an action item while it may be corrected, and then like evidence, by those who work on it. */
@ApplicationScoped
class ActionAttachmentRule implements AttachmentRule {

    private final ActionItemLedger ledger;
    private final RecordBook book;
    private final OwnStates states;
    private final ActionMoves moves;

    ActionAttachmentRule(ActionItemLedger ledger, RecordBook book, OwnStates states, ActionMoves moves) {
        this.ledger = ledger;
        this.book = book;
        this.states = states;
        this.moves = moves;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public LedgerRecord open(String id) {
        LedgerRecord record = book.workable(ledger, id, Expectation.NONE, Role.CLERK);
        boolean confirmed = states.confirmed(record);
        moves.after(record, confirmed ? Transition.ADD_EVIDENCE : Transition.EDIT, confirmed);
        return record;
    }

    @Override
    public boolean erasable(LedgerRecord record) {
        return !states.confirmed(record);
    }
}
