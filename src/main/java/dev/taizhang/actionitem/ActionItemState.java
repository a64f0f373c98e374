package dev.taizhang.actionitem;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;
import static dev.taizhang.platform.security.Role.SUPERVISOR;

import dev.taizhang.platform.workflow.Machine;
import java.util.List;

/** Where an action item stands. */
public enum ActionItemState {
    OPEN,
    IN_PROGRESS,
    READY_FOR_VERIFICATION,
    CLOSED,
    CANCELLED;

    /** What may happen to an action item. */
    public enum Transition {
        EDIT,
        CONFIRM,
        NOTE_PROGRESS,
        ADD_EVIDENCE,
        EXTEND,
        APPROVE_EXTENSION,
        REJECT_EXTENSION,
        MAKE_READY,
        PASS,
        FAIL,
        CLOSE,
        CANCEL
    }

    private static final String OTHER_EYES =
            "neither whoever entered it nor one of those who worked on it or answer for it";

    /** Every transition there is; the rest is refused. Before it is confirmed nobody acts on an item. */
    private static final Machine<ActionItemState, Transition> MACHINE = Machine.of(
                    "Action item", "action-items/{id}", ActionItemState.class, Transition.class)
            .asked(Transition.EDIT, "PUT")
            .asked(Transition.CONFIRM, "POST /confirmation", "not whoever entered it (four eyes)")
            .askedByResponsible(Transition.NOTE_PROGRESS, "POST /progress-notes")
            .askedByResponsible(Transition.ADD_EVIDENCE, "POST /evidence")
            .askedByResponsible(
                    Transition.EXTEND,
                    "POST /extensions",
                    "a day later than the one that holds, and a reason",
                    "no other one waits")
            .asked(Transition.APPROVE_EXTENSION, "POST /extensions/{no}/approval", "not whoever asked for it")
            .asked(Transition.REJECT_EXTENSION, "POST /extensions/{no}/rejection", "a reason")
            .askedByResponsible(Transition.MAKE_READY, "POST /readiness")
            .asked(Transition.PASS, "POST /verifications", OTHER_EYES, "evidence; also with its finding")
            .asked(Transition.FAIL, "POST /verifications", OTHER_EYES, "a reason; also with its finding")
            .asked(
                    Transition.CLOSE,
                    "POST /closure",
                    OTHER_EYES,
                    "it passed a verification since it was handed over; also with its finding")
            .asked(Transition.CANCEL, "POST /cancellation", "a reason; also when its finding is dismissed or voided")
            .early(OPEN, Transition.EDIT, OPEN, CLERK)
            .early(OPEN, Transition.CONFIRM, OPEN, APPROVER)
            .early(OPEN, Transition.CANCEL, CANCELLED, APPROVER)
            .row(OPEN, Transition.NOTE_PROGRESS, IN_PROGRESS, CLERK)
            .row(OPEN, Transition.ADD_EVIDENCE, OPEN, CLERK)
            .row(OPEN, Transition.EXTEND, OPEN, CLERK)
            .row(OPEN, Transition.APPROVE_EXTENSION, OPEN, APPROVER)
            .row(OPEN, Transition.REJECT_EXTENSION, OPEN, APPROVER)
            .row(OPEN, Transition.CANCEL, CANCELLED, APPROVER)
            .row(IN_PROGRESS, Transition.NOTE_PROGRESS, IN_PROGRESS, CLERK)
            .row(IN_PROGRESS, Transition.ADD_EVIDENCE, IN_PROGRESS, CLERK)
            .row(IN_PROGRESS, Transition.EXTEND, IN_PROGRESS, CLERK)
            .row(IN_PROGRESS, Transition.APPROVE_EXTENSION, IN_PROGRESS, APPROVER)
            .row(IN_PROGRESS, Transition.REJECT_EXTENSION, IN_PROGRESS, APPROVER)
            .row(IN_PROGRESS, Transition.MAKE_READY, READY_FOR_VERIFICATION, CLERK)
            .row(IN_PROGRESS, Transition.CANCEL, CANCELLED, APPROVER)
            .row(READY_FOR_VERIFICATION, Transition.PASS, READY_FOR_VERIFICATION, SUPERVISOR)
            .row(READY_FOR_VERIFICATION, Transition.FAIL, IN_PROGRESS, SUPERVISOR)
            .row(READY_FOR_VERIFICATION, Transition.CLOSE, CLOSED, SUPERVISOR)
            .end();

    /** The table. */
    public static Machine<ActionItemState, Transition> machine() {
        return MACHINE;
    }

    /** The state after a transition; refuses one that this state does not allow. */
    ActionItemState after(Transition transition, boolean confirmed) {
        return MACHINE.move(this, transition, confirmed).to();
    }

    List<String> allowedTransitions(boolean confirmed) {
        return MACHINE.allowedTransitions(this, confirmed);
    }

    /** Whether a confirmed item in this state may be cancelled; not once it is handed over. */
    boolean cancellable() {
        return MACHINE.allowedTransitions(this, true).contains(Transition.CANCEL.name());
    }

    /** Whether something is still to be done, so that it may become overdue. */
    boolean open() {
        return this != CLOSED && this != CANCELLED;
    }
}
