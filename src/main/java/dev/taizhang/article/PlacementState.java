package dev.taizhang.article;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;

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
        /** Somebody says what proves a pick-up. */
        PROVE,
        CONFIRM,
        WITHDRAW
    }

    private static final Machine<PlacementState, Transition> PUBLICATIONS = begun("Publication", "publications")
            .asked(
                    Transition.CONFIRM,
                    "POST /confirmation",
                    Guard.must("not whoever entered it (four eyes)", ErrorCode.FOUR_EYES_REQUIRED),
                    Guard.must("no other one of that channel, day and issue is confirmed", ErrorCode.ALREADY_ENTERED),
                    Guard.must("the article may still be published", ErrorCode.INVALID_TRANSITION),
                    RecordState.OPEN_PERIOD)
            .end();

    private static final Machine<PlacementState, Transition> PICKUPS = begun("Pick-up", "pickups")
            .asked(Transition.PROVE, "POST /proof", Guard.note("takes the place of what was said to prove it"))
            .asked(
                    Transition.CONFIRM,
                    "POST /confirmation",
                    Guard.must("not whoever entered or proved it (four eyes)", ErrorCode.FOUR_EYES_REQUIRED),
                    Guard.must("it has a proof", ErrorCode.PROOF_REQUIRED),
                    Guard.must("no other one of that outlet, level and day is confirmed", ErrorCode.ALREADY_ENTERED),
                    Guard.must("the article may still be picked up", ErrorCode.INVALID_TRANSITION),
                    RecordState.OPEN_PERIOD)
            .row(ENTERED, Transition.PROVE, ENTERED, CLERK)
            .end();

    /** What both have in common. */
    private static Machine.Rows<PlacementState, Transition> begun(String name, String collection) {
        String path = "articles/{id}/" + collection + "/{no}";
        return Machine.of(name, path, PlacementState.class, Transition.class)
                .asked(
                        Transition.WITHDRAW,
                        "POST /withdrawal",
                        Guard.must("a day not before its own, and a reason", ErrorCode.VALIDATION_FAILED),
                        RecordState.OPEN_PERIOD_AS_SAID)
                .row(ENTERED, Transition.CONFIRM, CONFIRMED, APPROVER)
                .row(ENTERED, Transition.WITHDRAW, WITHDRAWN, CLERK, APPROVER)
                .row(CONFIRMED, Transition.WITHDRAW, WITHDRAWN, APPROVER);
    }

    /** Every transition of a publication; what is not in this table is refused. */
    public static Machine<PlacementState, Transition> publications() {
        return PUBLICATIONS;
    }

    /** Every transition of a pick-up, which is proved as well. */
    public static Machine<PlacementState, Transition> pickups() {
        return PICKUPS;
    }

    /** The table of those of a kind. */
    static Machine<PlacementState, Transition> machine(PlacementKind kind) {
        return switch (kind) {
            case PUBLICATION -> PUBLICATIONS;
            case PICKUP -> PICKUPS;
        };
    }
}
