package dev.taizhang.demodata;

import dev.taizhang.demodata.FindingRow.StateEntered;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.riskcheck.FindingState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            FindingState before = i == 0 ? null : state(history, i - 1);
            FindingState state = state(history, i);
            if (state != null && (i == 0 || before != null) && !follows(before, state)) {
                faults.add(pointerPrefix + "/history/" + i + "/state", "STATE_DOES_NOT_FIT", state, "-");
            }
        }
        FindingState told = row.state();
        if (told == null) {
            return;
        }
        FindingState last = history.isEmpty() ? null : state(history, history.size() - 1);
        if (last != null && last != told) {
            faults.add(pointerPrefix + "/state", "STATE_DOES_NOT_FIT", told, last);
        }
        if (!complete(row, told)) {
            faults.add(pointerPrefix + "/state", "INCOMPLETE_ACT", told);
        }
    }

    /** The state a step led to; null where its own fault is already known. */
    private static @Nullable FindingState state(List<StateEntered> history, int index) {
        StateEntered entered = history.get(index);
        return entered == null ? null : entered.state();
    }

    private static boolean follows(@Nullable FindingState before, FindingState state) {
        return before == null
                ? state == FindingState.OPEN
                : FindingRow.between(before, state).isPresent();
    }

    private static boolean complete(FindingRow row, FindingState state) {
        return switch (state) {
            case CLOSED -> row.closedOn() != null;
            case ACCEPTED -> row.acceptedUntil() != null;
            case DISMISSED -> row.dismissReason() != null;
            default -> true;
        };
    }
}
