package dev.taizhang.obligation;

import static dev.taizhang.platform.security.Role.APPROVER;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** Where a waiver stands. */
public enum WaiverState {
    STANDING,
    WITHDRAWN;

    /** What may happen to it. */
    public enum Transition {
        WITHDRAW
    }

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<WaiverState, Transition> MACHINE = Machine.of(
                    "Waiver", "obligation-rules/{id}/waivers/{no}", WaiverState.class, Transition.class)
            .asked(
                    Transition.WITHDRAW,
                    "POST /withdrawal",
                    Guard.must("a reason", ErrorCode.VALIDATION_FAILED),
                    RecordState.OPEN_PERIOD)
            .row(STANDING, Transition.WITHDRAW, WITHDRAWN, APPROVER)
            .end();

    /** The table. */
    public static Machine<WaiverState, Transition> machine() {
        return MACHINE;
    }
}
