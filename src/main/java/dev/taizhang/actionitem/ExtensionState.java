package dev.taizhang.actionitem;

import static dev.taizhang.platform.security.Role.APPROVER;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** Where an extension stands that was asked for. */
public enum ExtensionState {
    WAITING,
    APPROVED,
    REJECTED;

    /** What may happen to an extension. */
    public enum Transition {
        APPROVE,
        REJECT
    }

    private static final Guard ITEM = Guard.must("the action item is still to be done", ErrorCode.INVALID_TRANSITION);

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<ExtensionState, Transition> MACHINE = Machine.of(
                    "Extension", "action-items/{id}/extensions/{no}", ExtensionState.class, Transition.class)
            .asked(
                    Transition.APPROVE,
                    "POST /approval",
                    ITEM,
                    Guard.must("not whoever asked for it", ErrorCode.FOUR_EYES_REQUIRED))
            .asked(Transition.REJECT, "POST /rejection", ITEM, Guard.must("a reason", ErrorCode.VALIDATION_FAILED))
            .row(WAITING, Transition.APPROVE, APPROVED, APPROVER)
            .row(WAITING, Transition.REJECT, REJECTED, APPROVER)
            .end();

    /** The table. */
    public static Machine<ExtensionState, Transition> machine() {
        return MACHINE;
    }

    /** Refuses a transition that this state does not allow. */
    void require(Transition transition) {
        MACHINE.after(this, transition);
    }
}
