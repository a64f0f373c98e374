package dev.taizhang.demodata;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.riskcheck.FindingState;
import dev.taizhang.riskcheck.FindingState.Transition;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of a finding; it is entered and confirmed with its check. */
record FindingRow(
        @Size(max = 64) String key,
        FindingState state,
        @Nullable LocalDate closedOn,
        @Nullable String verifiedBy,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Size(min = 1, max = 200) List<StateEntered> history,
        @Nullable LocalDate acceptedUntil,
        @Nullable String acceptedBy,
        @Lines @Nullable @Size(max = 500) String dismissReason,
        @Nullable String dismissedBy)
        implements RequestBody, OwnHistory {

    /** A state, who brought it about, and when. */
    record StateEntered(FindingState state, String by, Instant at) {}

    /** What leads from one state to the next; empty if nothing does. */
    static Optional<Transition> between(FindingState before, FindingState after) {
        return Optional.ofNullable(
                switch (after) {
                    case ASSIGNED -> Transition.ASSIGN;
                    case REMEDIATING ->
                        switch (before) {
                            case ASSIGNED -> Transition.START;
                            case READY_FOR_VERIFICATION -> Transition.FAIL;
                            case CLOSED, ACCEPTED -> Transition.REOPEN;
                            default -> null;
                        };
                    case READY_FOR_VERIFICATION -> Transition.MAKE_READY;
                    case VERIFIED -> Transition.PASS;
                    case CLOSED -> Transition.CLOSE;
                    case DISMISSED -> Transition.DISMISS;
                    case ACCEPTED -> Transition.ACCEPT;
                    case OPEN, VOIDED -> null;
                });
    }
}
