package dev.taizhang.demodata;

import dev.taizhang.actionitem.ActionItemState;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of an action item. */
record ActionItemRow(
        @Size(max = 64) String key,
        ActionItemState state,
        @Size(max = 100) List<Extension> extensions,
        @Min(0) @Max(100) int progress,
        @Nullable LocalDate closedOn,
        @Nullable Instant closedAt,
        @Lines @Size(max = 100) List<@Size(max = 500) String> evidence,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Size(min = 1, max = 200) List<StateEntered> history,
        @Lines @Nullable @Size(max = 500) String cancelReason,
        @Nullable String cancelledBy)
        implements RequestBody, OwnHistory {

    /** A later day than the original one. */
    record Extension(
            LocalDate to,
            String requestedBy,
            String approvedBy,
            Instant at,
            @Lines @Size(max = 500) String reason) {}

    /** A state, who brought it about, and when. */
    record StateEntered(ActionItemState state, String by, Instant at) {}
}
