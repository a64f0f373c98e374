package dev.taizhang.demodata;

import dev.taizhang.actionitem.ActionItemState;
import dev.taizhang.demodata.ActionItemRow.StateEntered;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the history of an action item fits together. */
@ApplicationScoped
class ActionItemRowCheck implements BodyCheck<ActionItemRow> {

    @Override
    public Class<ActionItemRow> type() {
        return ActionItemRow.class;
    }

    @Override
    public void check(ActionItemRow row, String pointerPrefix, Faults faults) {
        List<StateEntered> history = row.history();
        if (!history.isEmpty()) {
            fits(state(history.getFirst()), ActionItemState.OPEN, pointerPrefix + "/history/0/state", faults);
            fits(row.state(), state(history.getLast()), pointerPrefix + "/state", faults);
        }
        once(row.evidence(), pointerPrefix + "/evidence", faults);
        if (row.state() == null) {
            return;
        }
        boolean verified = row.verifiedBy() != null && row.verifiedAt() != null;
        boolean told = switch (row.state()) {
            case CLOSED -> row.closedOn() != null && verified;
            case CANCELLED -> row.cancelReason() != null;
            default -> (row.verifiedBy() == null) == (row.verifiedAt() == null);
        };
        if (!told) {
            faults.add(pointerPrefix + "/state", "INCOMPLETE_ACT", row.state());
        }
    }

    /** All of it is given at once, and what was given already is refused. */
    private static void once(List<String> evidence, String pointer, Faults faults) {
        Set<String> given = new HashSet<>();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i) != null && !given.add(evidence.get(i))) {
                faults.add(pointer + "/" + i, "DUPLICATE");
            }
        }
    }

    /** The state a step led to; null where its own fault is already known. */
    private static @Nullable ActionItemState state(StateEntered entered) {
        return entered == null ? null : entered.state();
    }

    private static void fits(
            @Nullable ActionItemState state, @Nullable ActionItemState due, String pointer, Faults faults) {
        if (state != null && due != null && state != due) {
            faults.add(pointer, "STATE_DOES_NOT_FIT", state, due);
        }
    }
}
