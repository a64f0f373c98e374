package dev.taizhang.ledger;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;

import dev.taizhang.platform.workflow.Machine;
import java.util.List;

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

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<RecordState, Transition> MACHINE = Machine.of(
                    "Record", "{ledger}/{id}", RecordState.class, Transition.class)
            .asked(Transition.EDIT, "PUT")
            .asked(Transition.SUBMIT, "POST /submission")
            .asked(Transition.RETURN, "POST /return", "a reason")
            .asked(
                    Transition.CONFIRM,
                    "POST /confirmation",
                    "neither whoever put content into the version nor whoever handed it in (four eyes)")
            .asked(Transition.AMEND, "POST /amendments", "no other amendment is under way", "a reason")
            .asked(Transition.SUPERSEDE, null, "a later version is confirmed")
            .asked(Transition.VOID, "POST /void", "a reason")
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
            throw Machine.refused(state.name(), state.allowedTransitions());
        }
    }

    /** Names of the transitions a client may ask for in this state. */
    List<String> allowedTransitions() {
        return MACHINE.allowedTransitions(this, true);
    }
}
