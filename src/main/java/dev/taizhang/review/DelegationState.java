package dev.taizhang.review;

import static dev.taizhang.platform.security.Role.ADMIN;

import dev.taizhang.platform.workflow.Machine;

/** Where a delegation stands, whatever its days. */
public enum DelegationState {
    MADE,
    REVOKED;

    /** What may happen to a delegation. */
    public enum Transition {
        REVOKE
    }

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<DelegationState, Transition> MACHINE = Machine.of(
                    "Delegation of a review", "review-delegations/{id}", DelegationState.class, Transition.class)
            .askedByMaker(Transition.REVOKE, "POST /revocation")
            .row(MADE, Transition.REVOKE, REVOKED, ADMIN)
            .end();

    /** The table. */
    public static Machine<DelegationState, Transition> machine() {
        return MACHINE;
    }

    /** Refuses a transition that this state does not allow. */
    void require(Transition transition) {
        MACHINE.after(this, transition);
    }
}
