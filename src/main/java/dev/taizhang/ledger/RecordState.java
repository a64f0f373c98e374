package dev.taizhang.ledger;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** State of a record, and of each of its versions. Only confirmed versions count. */
public enum RecordState {
    DRAFT,
    SUBMITTED,
    CONFIRMED,
    /** A version that was in force until a later one was confirmed. */
    SUPERSEDED,
    VOIDED;

    /** What may happen to a version of a record. */
    public enum Transition {
        EDIT,
        SUBMIT,
        RETURN,
        CONFIRM,
        AMEND,
        SUPERSEDE,
        VOID
    }

    /** What is settled in a closed period stays as it is. */
    public static final Guard OPEN_PERIOD = Guard.must("its days lie in no closed period", ErrorCode.PERIOD_CLOSED);

    /** The same, where the request says the day. */
    public static final Guard OPEN_PERIOD_AS_SAID = OPEN_PERIOD.asSaid();

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<RecordState, Transition> MACHINE = Machine.of(
                    "Record", "{ledger}/{id}", RecordState.class, Transition.class)
            .noted(
                    "An amendment is a version that goes the same way by itself while the record stays CONFIRMED and the "
                            + "version before it counts. As long as it is under way (`pendingVersion`) the requests below are about "
                            + "it, and what is refused names its state; `POST /void` drops it where the body gives its `version`, "
                            + "else the whole record goes, which takes an approver.")
            .asked(Transition.EDIT, "PUT", OPEN_PERIOD_AS_SAID)
            .asked(Transition.SUBMIT, "POST /submission", OPEN_PERIOD)
            .asked(Transition.RETURN, "POST /return", Guard.must("a reason", ErrorCode.VALIDATION_FAILED))
            .asked(
                    Transition.CONFIRM,
                    "POST /confirmation",
                    Guard.must(
                            "neither whoever put content into the version nor whoever handed it in (four eyes)",
                            ErrorCode.FOUR_EYES_REQUIRED),
                    Guard.must(
                            "of a check: what failed is a finding, or there is a reason why not, and no finding stands on what did not",
                            ErrorCode.FINDING_REQUIRED,
                            ErrorCode.FINDING_STANDS),
                    Guard.must(
                            "of a plan: no item is dropped for which a record stands", ErrorCode.PLAN_ITEM_FULFILLED),
                    Guard.must("of an obligation rule: no other one in force has its code", ErrorCode.DUPLICATE_CODE),
                    OPEN_PERIOD)
            .asked(
                    Transition.AMEND,
                    "POST /amendments",
                    Guard.must("no other amendment is under way", ErrorCode.INVALID_TRANSITION),
                    Guard.must("a reason", ErrorCode.VALIDATION_FAILED),
                    OPEN_PERIOD_AS_SAID)
            .asked(Transition.SUPERSEDE, null, Guard.note("a later version is confirmed"))
            .asked(
                    Transition.VOID,
                    "POST /void",
                    Guard.must("a reason", ErrorCode.VALIDATION_FAILED),
                    // The request may name an amendment instead, which never counted.
                    Guard.must("once it counts, its days lie in no closed period", ErrorCode.PERIOD_CLOSED)
                            .asSaid())
            .row(DRAFT, Transition.EDIT, DRAFT, CLERK)
            .row(DRAFT, Transition.SUBMIT, SUBMITTED, CLERK)
            .row(DRAFT, Transition.VOID, VOIDED, CLERK, APPROVER)
            .row(SUBMITTED, Transition.RETURN, DRAFT, APPROVER)
            .row(SUBMITTED, Transition.CONFIRM, CONFIRMED, APPROVER)
            .row(SUBMITTED, Transition.VOID, VOIDED, APPROVER)
            .row(CONFIRMED, Transition.AMEND, CONFIRMED, CLERK)
            .row(CONFIRMED, Transition.SUPERSEDE, SUPERSEDED)
            .row(CONFIRMED, Transition.VOID, VOIDED, APPROVER)
            .end();

    /** The table. */
    public static Machine<RecordState, Transition> machine() {
        return MACHINE;
    }

    /** The state after a transition; refuses one that this state does not allow. */
    RecordState after(Transition transition) {
        return MACHINE.after(this, transition);
    }

    /** Refuses what only a confirmed record takes, one whose states are these. */
    public static void requireConfirmed(LedgerRecord record) {
        RecordState state = valueOf(record.state());
        if (state != CONFIRMED) {
            throw MACHINE.refusal(state, true);
        }
        // What is said beside it may be refused for other reasons: then its state is told, too.
        MACHINE.after(state, Transition.AMEND);
    }

    /** The refusal of what the state of a record does not allow, one whose states are these. */
    public static Problem refusal(LedgerRecord record) {
        return MACHINE.refusal(valueOf(record.state()), true);
    }
}
