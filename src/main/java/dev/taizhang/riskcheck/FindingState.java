package dev.taizhang.riskcheck;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where a finding stands between the check that found it and its close-out 销号. */
public enum FindingState {
    OPEN,
    ASSIGNED,
    REMEDIATING,
    READY_FOR_VERIFICATION,
    VERIFIED,
    CLOSED,
    /** It turned out not to be one. */
    DISMISSED,
    /** The risk is borne until a day. */
    ACCEPTED,
    VOIDED;

    /** What may happen to a finding, and who does it. */
    public enum Transition {
        EDIT(Role.CLERK),
        ASSIGN(Role.APPROVER),
        START(Role.CLERK),
        MAKE_READY(Role.CLERK),
        PASS(Role.SUPERVISOR),
        FAIL(Role.SUPERVISOR),
        CLOSE(Role.SUPERVISOR),
        REOPEN(Role.SUPERVISOR),
        DISMISS(Role.APPROVER),
        ACCEPT(Role.APPROVER);

        private final Role role;

        Transition(Role role) {
            this.role = role;
        }

        Role role() {
            return role;
        }

        /** Whether those responsible for an action on the finding may do it, beside the organisation of the check. */
        boolean byThoseResponsible() {
            return this == START || this == MAKE_READY;
        }
    }

    /** Every transition there is once the check is confirmed, by the state it starts from; the rest is refused. */
    private static final Map<FindingState, Map<Transition, FindingState>> TABLE = Map.of(
            OPEN,
            Map.of(
                    Transition.ASSIGN, ASSIGNED,
                    Transition.DISMISS, DISMISSED,
                    Transition.ACCEPT, ACCEPTED),
            ASSIGNED,
            Map.of(
                    Transition.START, REMEDIATING,
                    Transition.DISMISS, DISMISSED,
                    Transition.ACCEPT, ACCEPTED),
            REMEDIATING,
            Map.of(Transition.MAKE_READY, READY_FOR_VERIFICATION, Transition.ACCEPT, ACCEPTED),
            READY_FOR_VERIFICATION,
            Map.of(Transition.PASS, VERIFIED, Transition.FAIL, REMEDIATING),
            VERIFIED,
            Map.of(Transition.CLOSE, CLOSED),
            CLOSED,
            Map.of(Transition.REOPEN, REMEDIATING),
            ACCEPTED,
            Map.of(Transition.REOPEN, REMEDIATING));

    /** Before its check is confirmed a finding can only be corrected. */
    private static final Map<Transition, FindingState> UNCONFIRMED = Map.of(Transition.EDIT, OPEN);

    /** The state after a transition; refuses one that this state does not allow. */
    FindingState after(Transition transition, boolean confirmed) {
        FindingState next = allowed(confirmed).get(transition);
        if (next == null) {
            throw Problem.of(ErrorCode.INVALID_TRANSITION, name())
                    .with("state", name())
                    .with("allowedTransitions", allowedTransitions(confirmed));
        }
        return next;
    }

    List<String> allowedTransitions(boolean confirmed) {
        return new TreeSet<>(allowed(confirmed).keySet())
                .stream().map(Enum::name).toList();
    }

    /** Whether something is still to be done, so that it may become overdue. */
    boolean open() {
        return switch (this) {
            case OPEN, ASSIGNED, REMEDIATING, READY_FOR_VERIFICATION, VERIFIED -> true;
            case CLOSED, DISMISSED, ACCEPTED, VOIDED -> false;
        };
    }

    private Map<Transition, FindingState> allowed(boolean confirmed) {
        return confirmed || this != OPEN ? TABLE.getOrDefault(this, Map.of()) : UNCONFIRMED;
    }
}
