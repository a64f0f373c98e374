package dev.taizhang.completeness;

import static dev.taizhang.platform.security.Role.APPROVER;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** State of a declaration that a period is complete. */
public enum DeclarationState {
    DECLARED,
    WITHDRAWN;

    /** What may happen to it. */
    public enum Transition {
        WITHDRAW
    }

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<DeclarationState, Transition> MACHINE = Machine.of(
                    "Declaration of completeness", "completeness/{id}", DeclarationState.class, Transition.class)
            .asked(Transition.WITHDRAW, "POST /withdrawal", Guard.must("a reason", ErrorCode.VALIDATION_FAILED))
            .row(DECLARED, Transition.WITHDRAW, WITHDRAWN, APPROVER)
            .end();

    /** The table. */
    public static Machine<DeclarationState, Transition> machine() {
        return MACHINE;
    }
}
