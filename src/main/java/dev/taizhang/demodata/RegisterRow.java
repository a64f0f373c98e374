package dev.taizhang.demodata;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of an entry of a register: entered once, confirmed once. */
record RegisterRow(
        @Size(max = 64) String key,
        RecordState state,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt)
        implements RequestBody, History {

    @Override
    public List<Version> versions() {
        Act entered = new Act(enteredBy, enteredAt);
        return List.of(new Version(1, entered, null, Act.of(confirmedBy, confirmedAt), null));
    }
}
