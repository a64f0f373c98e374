package dev.taizhang.riskcheck;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;
import static dev.taizhang.platform.security.Role.SUPERVISOR;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a finding stands between the check that found it and its close-out 销号. */
public enum FindingState {
    OPEN,
    ASSIGNED,
    REMEDIATING,
    READY_FOR_VERIFICATION,
    VERIFIED,
    CLOSED,
    /** It turned out not to be one. */
    DISMISSED,
    /** The risk is borne until a day. */
    ACCEPTED,
    VOIDED;

    /** What may happen to a finding. */
    public enum Transition {
        EDIT,
        ASSIGN,
        START,
        MAKE_READY,
        PASS,
        FAIL,
        CLOSE,
        REOPEN,
        DISMISS,
        ACCEPT,
        ADD_ITEM,
        VOID
    }

    static final Guard OTHER_EYES = Guard.must(
            "neither whoever put content into it nor one of those who remedied it or answer for that",
            ErrorCode.FOUR_EYES_REQUIRED);
    static final Guard ITEMS_READY = Guard.must("all its action items are handed over", ErrorCode.ACTION_ITEMS_OPEN);

    static final Guard ITEMS_VERIFIED = Guard.must(
            "each of them passed a verification since; they are closed with it", ErrorCode.VERIFICATION_REQUIRED);
    static final Guard SHOWN = Guard.must(
            "evidence, once it was reopened also a new one; its action items pass with it",
            ErrorCode.EVIDENCE_REQUIRED);
    static final Guard NOT_THE_WRITER = Guard.must("not whoever put content into it", ErrorCode.FOUR_EYES_REQUIRED);

    /** Every transition there is; the rest is refused. Before its check is confirmed a finding can only be corrected. */
    private static final Machine<FindingState, Transition> MACHINE = Machine.of(
                    "Finding", "findings/{id}", FindingState.class, Transition.class)
            .asked(
                    Transition.EDIT,
                    "PUT",
                    Guard.must("the only finding of its item that was not dismissed", ErrorCode.FINDING_EXISTS)
                            .asSaid())
            .asked(Transition.ASSIGN, "POST /assignment")
            .askedByResponsible(Transition.START, "POST /remediation")
            .askedByResponsible(Transition.MAKE_READY, "POST /readiness", ITEMS_READY)
            .asked(Transition.PASS, "POST /verifications", OTHER_EYES, ITEMS_READY, SHOWN)
            .asked(
                    Transition.FAIL,
                    "POST /verifications",
                    OTHER_EYES,
                    Guard.must(
                            "a reason; its action items that were handed over go back with it",
                            ErrorCode.VALIDATION_FAILED))
            .asked(
                    Transition.CLOSE,
                    "POST /closure",
                    OTHER_EYES,
                    ITEMS_READY,
                    ITEMS_VERIFIED,
                    Guard.must("on no day before the last of them was handed over", ErrorCode.VALIDATION_FAILED))
            .asked(
                    Transition.REOPEN,
                    "POST /reopening",
                    Guard.must(
                            "a reason; where a later check found it again, that check, confirmed and not before the close-out",
                            ErrorCode.VALIDATION_FAILED))
            .asked(
                    Transition.DISMISS,
                    "POST /dismissal",
                    NOT_THE_WRITER,
                    Guard.must(
                            "a reason; its action items that were not handed over are cancelled with it",
                            ErrorCode.VALIDATION_FAILED),
                    RecordState.OPEN_PERIOD)
            .asked(
                    Transition.ACCEPT,
                    "POST /acceptance",
                    NOT_THE_WRITER,
                    Guard.must(
                            "a last day; after it the finding waits for the approver again and counts as open, while the state that is recorded and shown stays ACCEPTED",
                            ErrorCode.VALIDATION_FAILED))
            .asked(Transition.ADD_ITEM, null, Guard.note("an action item about it is confirmed"))
            .asked(
                    Transition.VOID,
                    null,
                    Guard.note("its check is voided; its action items are cancelled as on a dismissal"))
            .early(OPEN, Transition.EDIT, OPEN, CLERK)
            .row(OPEN, Transition.ASSIGN, ASSIGNED, APPROVER)
            .row(OPEN, Transition.DISMISS, DISMISSED, APPROVER)
            .row(OPEN, Transition.ACCEPT, ACCEPTED, APPROVER)
            .row(ASSIGNED, Transition.START, REMEDIATING, CLERK)
            .row(ASSIGNED, Transition.DISMISS, DISMISSED, APPROVER)
            .row(ASSIGNED, Transition.ACCEPT, ACCEPTED, APPROVER)
            .row(REMEDIATING, Transition.MAKE_READY, READY_FOR_VERIFICATION, CLERK)
            .row(REMEDIATING, Transition.ACCEPT, ACCEPTED, APPROVER)
            .row(READY_FOR_VERIFICATION, Transition.PASS, VERIFIED, SUPERVISOR)
            .row(READY_FOR_VERIFICATION, Transition.FAIL, REMEDIATING, SUPERVISOR)
            .row(VERIFIED, Transition.CLOSE, CLOSED, SUPERVISOR)
            .row(CLOSED, Transition.REOPEN, REMEDIATING, SUPERVISOR)
            .row(ACCEPTED, Transition.ASSIGN, ASSIGNED, APPROVER)
            .row(ACCEPTED, Transition.REOPEN, REMEDIATING, SUPERVISOR)
            .row(ACCEPTED, Transition.DISMISS, DISMISSED, APPROVER)
            .row(ACCEPTED, Transition.ACCEPT, ACCEPTED, APPROVER)
            .row(OPEN, Transition.ADD_ITEM, OPEN)
            .row(ASSIGNED, Transition.ADD_ITEM, ASSIGNED)
            .row(REMEDIATING, Transition.ADD_ITEM, REMEDIATING)
            .row(ACCEPTED, Transition.ADD_ITEM, ACCEPTED)
            .early(OPEN, Transition.VOID, VOIDED)
            .row(OPEN, Transition.VOID, VOIDED)
            .row(ASSIGNED, Transition.VOID, VOIDED)
            .row(REMEDIATING, Transition.VOID, VOIDED)
            .row(READY_FOR_VERIFICATION, Transition.VOID, VOIDED)
            .row(VERIFIED, Transition.VOID, VOIDED)
            .row(CLOSED, Transition.VOID, VOIDED)
            .row(DISMISSED, Transition.VOID, VOIDED)
            .row(ACCEPTED, Transition.VOID, VOIDED)
            .end();

    /** The table. */
    public static Machine<FindingState, Transition> machine() {
        return MACHINE;
    }

    /** The state after a transition; refuses one that this state does not allow. */
    FindingState after(Transition transition, boolean confirmed, Circumstances now) {
        return MACHINE.move(this, transition, confirmed, now).to();
    }

    List<String> allowedTransitions(boolean confirmed, Circumstances now) {
        return MACHINE.allowedTransitions(this, confirmed, now);
    }

    /**
     * What it counts as on a day: a risk that was accepted until an earlier one is open again.
     *
     * @param until last day of a state that ends of itself
     */
    FindingState on(LocalDate day, @Nullable LocalDate until) {
        return this == ACCEPTED && until != null && until.isBefore(day) ? OPEN : this;
    }

    /** Whether an action item may come to it; not once it is handed over, and never to what is settled. */
    boolean takesItems() {
        return MACHINE.moves().stream()
                .anyMatch(move -> move.from() == this && move.transition() == Transition.ADD_ITEM);
    }

    /** Whether something is still to be done, so that it may become overdue. */
    boolean open() {
        return switch (this) {
            case OPEN, ASSIGNED, REMEDIATING, READY_FOR_VERIFICATION, VERIFIED -> true;
            case CLOSED, DISMISSED, ACCEPTED, VOIDED -> false;
        };
    }
}
