package dev.taizhang.actionitem;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;
import static dev.taizhang.platform.security.Role.SUPERVISOR;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.platform.workflow.Guard;
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

    static final Guard OTHER_EYES = Guard.must(
            "neither whoever put content into it nor one of those who worked on it or answer for it",
            ErrorCode.FOUR_EYES_REQUIRED);

    static final Guard SOURCE_IN_FORCE = Guard.must("what it comes from is confirmed", ErrorCode.SOURCE_NOT_CONFIRMED);
    static final Guard SOURCE_SETTLED = Guard.must(
            "no amendment of the problem or planned measure that it comes from is under way",
            ErrorCode.SOURCE_BEING_AMENDED);
    static final Guard FINDING_OPEN = Guard.must("its finding takes action items", ErrorCode.FINDING_TAKES_NO_ITEMS);
    static final Guard NOT_THE_ASKER = Guard.must("not whoever asked for it", ErrorCode.FOUR_EYES_REQUIRED);
    static final Guard VERIFIED = Guard.must(
            "it passed a verification since it was handed over; also with its finding",
            ErrorCode.VERIFICATION_REQUIRED);

    static final Guard SHOWN = Guard.must("evidence; also with its finding", ErrorCode.EVIDENCE_REQUIRED);

    /** Every transition there is; the rest is refused. Before it is confirmed nobody acts on an item. */
    private static final Machine<ActionItemState, Transition> MACHINE = Machine.of(
                    "Action item", "action-items/{id}", ActionItemState.class, Transition.class)
            .asked(
                    Transition.EDIT,
                    "PUT",
                    Guard.must("the only item of its part of a plan, not cancelled", ErrorCode.ACTION_ITEM_EXISTS)
                            .asSaid(),
                    Guard.must(
                                    "about another finding only where that one takes action items",
                                    ErrorCode.FINDING_TAKES_NO_ITEMS)
                            .asSaid())
            .asked(
                    Transition.CONFIRM,
                    "POST /confirmation",
                    Guard.must("not whoever put content into it (four eyes)", ErrorCode.FOUR_EYES_REQUIRED),
                    SOURCE_IN_FORCE,
                    SOURCE_SETTLED,
                    FINDING_OPEN,
                    RecordState.OPEN_PERIOD)
            .askedByResponsible(
                    Transition.NOTE_PROGRESS,
                    "POST /progress-notes",
                    Guard.must(
                                    "the last note since the last verification does not say the same of the same day",
                                    ErrorCode.ALREADY_ENTERED)
                            .asSaid())
            .askedByResponsible(
                    Transition.ADD_EVIDENCE,
                    "POST /evidence",
                    Guard.must("none since the last verification says the same", ErrorCode.ALREADY_ENTERED)
                            .asSaid())
            .askedByResponsible(
                    Transition.EXTEND,
                    "POST /extensions",
                    Guard.must("a day later than the one that holds, and a reason", ErrorCode.VALIDATION_FAILED),
                    Guard.must("no other one waits", ErrorCode.EXTENSION_WAITING))
            .asked(Transition.APPROVE_EXTENSION, "POST /extensions/{no}/approval", NOT_THE_ASKER)
            .asked(
                    Transition.REJECT_EXTENSION,
                    "POST /extensions/{no}/rejection",
                    Guard.must("a reason", ErrorCode.VALIDATION_FAILED))
            .whileNoneWaits(Transition.EXTEND)
            .whileOneWaits(Transition.APPROVE_EXTENSION)
            .whileOneWaits(Transition.REJECT_EXTENSION)
            .askedByResponsible(Transition.MAKE_READY, "POST /readiness")
            .asked(Transition.PASS, "POST /verifications", OTHER_EYES, SHOWN)
            .asked(
                    Transition.FAIL,
                    "POST /verifications",
                    OTHER_EYES,
                    Guard.must("a reason; also with its finding", ErrorCode.VALIDATION_FAILED))
            .asked(Transition.CLOSE, "POST /closure", OTHER_EYES, VERIFIED)
            .asked(
                    Transition.CANCEL,
                    "POST /cancellation",
                    Guard.must("a reason; also when its finding is dismissed or voided", ErrorCode.VALIDATION_FAILED))
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
            .row(READY_FOR_VERIFICATION, Transition.ADD_EVIDENCE, READY_FOR_VERIFICATION, CLERK)
            .row(READY_FOR_VERIFICATION, Transition.APPROVE_EXTENSION, READY_FOR_VERIFICATION, APPROVER)
            .row(READY_FOR_VERIFICATION, Transition.REJECT_EXTENSION, READY_FOR_VERIFICATION, APPROVER)
            .row(READY_FOR_VERIFICATION, Transition.PASS, READY_FOR_VERIFICATION, SUPERVISOR)
            .row(READY_FOR_VERIFICATION, Transition.FAIL, IN_PROGRESS, SUPERVISOR)
            .row(READY_FOR_VERIFICATION, Transition.CLOSE, CLOSED, SUPERVISOR)
            .end();

    /** The table. */
    public static Machine<ActionItemState, Transition> machine() {
        return MACHINE;
    }

    /** The state after a transition; refuses one that this state does not allow. */
    ActionItemState after(Transition transition, boolean confirmed, Circumstances now) {
        return MACHINE.move(this, transition, confirmed, now).to();
    }

    List<String> allowedTransitions(boolean confirmed, Circumstances now) {
        return MACHINE.allowedTransitions(this, confirmed, now);
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
