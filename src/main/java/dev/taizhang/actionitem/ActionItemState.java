package dev.taizhang.actionitem;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where an action item stands. */
public enum ActionItemState {
    OPEN,
    IN_PROGRESS,
    READY_FOR_VERIFICATION,
    CLOSED,
    CANCELLED;

    /** What may happen to an action item. */
    enum Transition {
        EDIT,
        CONFIRM,
        NOTE_PROGRESS,
        ADD_EVIDENCE,
        EXTEND,
        MAKE_READY,
        PASS,
        FAIL,
        CLOSE,
        CANCEL
    }

    /** Every transition there is once the item is confirmed, by the state it starts from; the rest is refused. */
    private static final Map<ActionItemState, Map<Transition, ActionItemState>> TABLE = Map.of(
            OPEN,
            Map.of(
                    Transition.NOTE_PROGRESS, IN_PROGRESS,
                    Transition.ADD_EVIDENCE, OPEN,
                    Transition.EXTEND, OPEN,
                    Transition.CANCEL, CANCELLED),
            IN_PROGRESS,
            Map.of(
                    Transition.NOTE_PROGRESS, IN_PROGRESS,
                    Transition.ADD_EVIDENCE, IN_PROGRESS,
                    Transition.EXTEND, IN_PROGRESS,
                    Transition.MAKE_READY, READY_FOR_VERIFICATION,
                    Transition.CANCEL, CANCELLED),
            READY_FOR_VERIFICATION,
            Map.of(
                    Transition.PASS, READY_FOR_VERIFICATION,
                    Transition.FAIL, IN_PROGRESS,
                    Transition.CLOSE, CLOSED));

    /** Before it is confirmed nobody acts on it. */
    private static final Map<Transition, ActionItemState> UNCONFIRMED =
            Map.of(Transition.EDIT, OPEN, Transition.CONFIRM, OPEN, Transition.CANCEL, CANCELLED);

    /** The state after a transition; refuses one that this state does not allow. */
    ActionItemState after(Transition transition, boolean confirmed) {
        ActionItemState next = allowed(confirmed).get(transition);
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
        return this != CLOSED && this != CANCELLED;
    }

    private Map<Transition, ActionItemState> allowed(boolean confirmed) {
        return confirmed || this != OPEN ? TABLE.getOrDefault(this, Map.of()) : UNCONFIRMED;
    }
}
