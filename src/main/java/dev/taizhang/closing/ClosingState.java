package dev.taizhang.closing;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.SIGNATORY;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** State of a period that an organisation has closed. */
public enum ClosingState {
    CLOSED,
    REOPENED;

    /** What may happen to it. */
    public enum Transition {
        REOPEN,
        CLOSE
    }

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<ClosingState, Transition> MACHINE = Machine.of(
                    "Period closing", "period-closings/{id}", ClosingState.class, Transition.class)
            .asked(Transition.REOPEN, "POST /reopening", Guard.must("a reason", ErrorCode.VALIDATION_FAILED))
            .asked(Transition.CLOSE, "POST /closure")
            .row(CLOSED, Transition.REOPEN, REOPENED, SIGNATORY)
            .row(REOPENED, Transition.CLOSE, CLOSED, APPROVER, SIGNATORY)
            .end();

    /** The table. */
    public static Machine<ClosingState, Transition> machine() {
        return MACHINE;
    }
}
