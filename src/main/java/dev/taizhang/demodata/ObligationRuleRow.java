package dev.taizhang.demodata;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a duty: entered once, confirmed once; and who was let off.
 *
 * @param waivers each recorded after the duty was confirmed
 */
record ObligationRuleRow(
        @Size(max = 64) String key,
        RecordState state,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        List<WaiverRow> waivers)
        implements RequestBody, History {

    /** A period in which an organisation does not owe it. */
    record WaiverRow(
            String organization,
            @Size(max = 24) String period,
            @Lines @Size(max = 500) String reason,
            String recordedBy,
            Instant recordedAt) {}

    @Override
    public List<Version> versions() {
        Act entered = new Act(enteredBy, enteredAt);
        return List.of(new Version(1, entered, null, Act.of(confirmedBy, confirmedAt), null));
    }
}
