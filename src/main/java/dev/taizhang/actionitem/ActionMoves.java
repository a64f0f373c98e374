package dev.taizhang.actionitem;

import dev.taizhang.actionitem.ActionItemState.Transition;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks the table whether a step of an action item can be taken, with all that it has to know of the item. */
@ApplicationScoped
class ActionMoves {

    private final OwnStates states;
    private final ActionItemRepository items;

    ActionMoves(OwnStates states, ActionItemRepository items) {
        this.states = states;
        this.items = items;
    }

    /** The state after a step of a locked item; refuses one that its state does not allow. */
    ActionItemState after(LedgerRecord record, Transition transition) {
        return after(record, transition, states.confirmed(record));
    }

    /** The same of an item of which it is known whether it is confirmed. */
    ActionItemState after(LedgerRecord record, Transition transition, boolean confirmed) {
        boolean waits = !items.waiting(List.of(record.id())).isEmpty();
        return ActionItemWorkflow.state(record).after(transition, confirmed, waits);
    }
}
