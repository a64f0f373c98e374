package dev.taizhang.actionitem;

import dev.taizhang.actionitem.ActionItemState.Transition;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the table whether a step of an action item can be taken, with all that it has to know of the item. */
@ApplicationScoped
class ActionMoves {

    private final OwnStates states;
    private final ActionHindrances hindrances;

    ActionMoves(OwnStates states, ActionHindrances hindrances) {
        this.states = states;
        this.hindrances = hindrances;
    }

    /** The state after a step of a locked item; refuses one that its state does not allow. */
    ActionItemState after(LedgerRecord record, Transition transition) {
        return after(record, transition, states.confirmed(record));
    }

    /** The same of an item of which it is known whether it is confirmed. */
    ActionItemState after(LedgerRecord record, Transition transition, boolean confirmed) {
        return ActionItemWorkflow.state(record).after(transition, confirmed, hindrances.of(record.id()));
    }

    /** Refuses a step that the state allows, for what else is known of the item; what it depends on is locked. */
    void require(LedgerRecord record, Transition transition) {
        ActionItemState.machine().require(transition, hindrances.of(record.id()));
    }
}
