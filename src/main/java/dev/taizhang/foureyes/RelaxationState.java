package dev.taizhang.foureyes;

import static dev.taizhang.platform.security.Role.ADMIN;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** Where a relaxation stands, whatever its days. */
public enum RelaxationState {
    GRANTED,
    ENDED;

    /** What may happen to a relaxation. */
    public enum Transition {
        END
    }

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<RelaxationState, Transition> MACHINE = Machine.of(
                    "Relaxation of four eyes",
                    "organizations/{id}/four-eyes-relaxations/{relaxation}",
                    RelaxationState.class,
                    Transition.class)
            .asked(Transition.END, "POST /ending", Guard.must("a person, no machine client", ErrorCode.FORBIDDEN))
            .row(GRANTED, Transition.END, ENDED, ADMIN)
            .end();

    /** The table. */
    public static Machine<RelaxationState, Transition> machine() {
        return MACHINE;
    }

    /** Refuses a transition that this state does not allow. */
    void require(Transition transition) {
        MACHINE.after(this, transition);
    }
}
