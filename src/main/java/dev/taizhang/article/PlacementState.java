package dev.taizhang.article;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** Where a publication or a pick-up stands. Only what was confirmed counts. */
public enum PlacementState {
    ENTERED,
    CONFIRMED,
    WITHDRAWN;

    /** What may happen to a publication or a pick-up. */
    public enum Transition {
        /** Somebody says what proves a pick-up. */
        PROVE,
        CONFIRM,
        WITHDRAW
    }

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<PlacementState, Transition> MACHINE = Machine.of(
                    "Publication or pick-up",
                    "articles/{id}/{publications|pickups}/{no}",
                    PlacementState.class,
                    Transition.class)
            .asked(
                    Transition.PROVE,
                    "POST /proof",
                    Guard.note("of a pick-up; takes the place of what was said to prove it"))
            .asked(
                    Transition.CONFIRM,
                    "POST /confirmation",
                    Guard.must("not whoever entered or proved it (four eyes)", ErrorCode.FOUR_EYES_REQUIRED),
                    Guard.must("a pick-up has a proof", ErrorCode.PROOF_REQUIRED),
                    Guard.must("no other one that says the same is confirmed", ErrorCode.ALREADY_ENTERED),
                    Guard.must("the article may still be published or picked up", ErrorCode.INVALID_TRANSITION),
                    RecordState.OPEN_PERIOD)
            .asked(
                    Transition.WITHDRAW,
                    "POST /withdrawal",
                    Guard.must("a day not before its own, and a reason", ErrorCode.VALIDATION_FAILED),
                    RecordState.OPEN_PERIOD_AS_SAID)
            .row(ENTERED, Transition.PROVE, ENTERED, CLERK)
            .row(ENTERED, Transition.CONFIRM, CONFIRMED, APPROVER)
            .row(ENTERED, Transition.WITHDRAW, WITHDRAWN, CLERK, APPROVER)
            .row(CONFIRMED, Transition.WITHDRAW, WITHDRAWN, APPROVER)
            .end();

    /** The table. */
    public static Machine<PlacementState, Transition> machine() {
        return MACHINE;
    }

    /** Refuses a transition that this state does not allow. */
    void require(Transition transition) {
        MACHINE.after(this, transition);
    }

    /** Who may take it in this state; refuses one that the state does not allow. */
    Role[] roles(Transition transition) {
        return MACHINE.move(this, transition, true).anyOf();
    }

    /** Whether this state allows it to some of those. */
    boolean allows(Transition transition) {
        return MACHINE.moves().stream().anyMatch(move -> move.from() == this && move.transition() == transition);
    }
}
