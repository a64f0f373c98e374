package dev.taizhang.plan;

import static dev.taizhang.platform.security.Role.CLERK;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** Where it stands that a record stands for an item of a plan. */
public enum FulfilmentState {
    STANDING,
    WITHDRAWN;

    /** What may happen to it. */
    public enum Transition {
        WITHDRAW
    }

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<FulfilmentState, Transition> MACHINE = Machine.of(
                    "Fulfilment of a plan item", "plans/{id}/fulfilments/{no}", FulfilmentState.class, Transition.class)
            .askedByResponsible(
                    Transition.WITHDRAW,
                    "POST /withdrawal",
                    Guard.must("a reason", ErrorCode.VALIDATION_FAILED),
                    Guard.note("of its own items alone, whoever is responsible"),
                    RecordState.OPEN_PERIOD)
            .row(STANDING, Transition.WITHDRAW, WITHDRAWN, CLERK)
            .end();

    /** The table. */
    public static Machine<FulfilmentState, Transition> machine() {
        return MACHINE;
    }
}
