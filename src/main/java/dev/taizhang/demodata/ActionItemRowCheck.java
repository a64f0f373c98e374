package dev.taizhang.demodata;

import dev.taizhang.actionitem.ActionItemState;
import dev.taizhang.demodata.ActionItemRow.StateEntered;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

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
            fits(history.getFirst().state(), ActionItemState.OPEN, pointerPrefix + "/history/0/state", faults);
            fits(row.state(), history.getLast().state(), pointerPrefix + "/state", faults);
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

    private static void fits(ActionItemState state, ActionItemState due, String pointer, Faults faults) {
        if (!Objects.equals(state, due)) {
            faults.add(pointer, "STATE_DOES_NOT_FIT", state, due);
        }
    }
}
