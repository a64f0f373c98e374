package dev.taizhang.article;

import static dev.taizhang.platform.security.Role.APPROVER;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** Where a publication or a pick-up stands. Only what was confirmed counts. */
public enum PlacementState {
    ENTERED,
    CONFIRMED,
    WITHDRAWN;

    /** What may happen to a publication or a pick-up. */
    public enum Transition {
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
                    Transition.CONFIRM,
                    "POST /confirmation",
                    Guard.must("not whoever entered it (four eyes)", ErrorCode.FOUR_EYES_REQUIRED),
                    Guard.must("a pick-up has a proof", ErrorCode.PROOF_REQUIRED),
                    Guard.must("no other one that says the same is confirmed", ErrorCode.ALREADY_ENTERED),
                    Guard.must("the article may still be published or picked up", ErrorCode.INVALID_TRANSITION),
                    RecordState.OPEN_PERIOD)
            .asked(
                    Transition.WITHDRAW,
                    "POST /withdrawal",
                    Guard.must("a day not before its own, and a reason", ErrorCode.VALIDATION_FAILED),
                    RecordState.OPEN_PERIOD_AS_SAID)
            .row(ENTERED, Transition.CONFIRM, CONFIRMED, APPROVER)
            .row(ENTERED, Transition.WITHDRAW, WITHDRAWN, APPROVER)
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
}
