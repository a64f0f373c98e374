package dev.taizhang.demodata;

import dev.taizhang.demodata.FindingRow.StateEntered;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.riskcheck.FindingState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether the history of a finding fits together: from its entry, one step after the other, to its state. */
@ApplicationScoped
class FindingRowCheck implements BodyCheck<FindingRow> {

    @Override
    public Class<FindingRow> type() {
        return FindingRow.class;
    }

    @Override
    public void check(FindingRow row, String pointerPrefix, Faults faults) {
        List<StateEntered> history = row.history();
        for (int i = 0; i < history.size(); i++) {
            FindingState state = history.get(i).state();
            boolean fits = i == 0
                    ? state == FindingState.OPEN
                    : FindingRow.between(history.get(i - 1).state(), state).isPresent();
            if (!fits) {
                faults.add(pointerPrefix + "/history/" + i + "/state", "STATE_DOES_NOT_FIT", state, "-");
            }
        }
        if (!history.isEmpty() && history.getLast().state() != row.state()) {
            faults.add(
                    pointerPrefix + "/state",
                    "STATE_DOES_NOT_FIT",
                    row.state(),
                    history.getLast().state());
        }
        boolean told = switch (row.state()) {
            case CLOSED -> row.closedOn() != null;
            case ACCEPTED -> row.acceptedUntil() != null;
            case DISMISSED -> row.dismissReason() != null;
            default -> true;
        };
        if (!told) {
            faults.add(pointerPrefix + "/state", "INCOMPLETE_ACT", row.state());
        }
    }
}
