package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a meeting, a lecture or an activity.
 *
 * @param confirmedBy who confirmed the version in force
 * @param amendedBy who entered the version in force, if it is not the first
 */
record RecordRow(
        @Size(max = 64) String key,
        RecordState state,
        @Min(1) @Max(100) int version,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        List<EarlierVersion> earlierVersions,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        @Lines @Nullable @Size(max = 500) String amendReason,
        @Nullable String returnedBy,
        @Nullable Instant returnedAt,
        @Lines @Nullable @Size(max = 500) String returnReason,
        @Nullable String voidedBy,
        @Nullable Instant voidedAt,
        @Lines @Nullable @Size(max = 500) String voidReason)
        implements RequestBody, History {

    /**
     * A version that was in force before.
     *
     * @param fields the members that differed
     */
    record EarlierVersion(
            @Min(1) int version, String confirmedBy, Instant confirmedAt, Instant supersededAt, JsonNode fields) {}

    @Override
    public @Nullable Turn returned() {
        return Turn.of(returnedBy, returnedAt, returnReason);
    }

    @Override
    public @Nullable Turn voided() {
        return Turn.of(voidedBy, voidedAt, voidReason);
    }

    @Nullable
    Turn amended() {
        return Turn.of(amendedBy, amendedAt, amendReason);
    }

    /** The file tells who opened the last amendment; those before it are entered by the same account, when confirmed. */
    @Override
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        Turn amended = amended();
        for (EarlierVersion earlier : earlierVersions) {
            if (earlier == null) {
                // What could not be read is a fault that is already known.
                continue;
            }
            int no = versions.size() + 1;
            Act entered = no == 1 || amended == null
                    ? new Act(enteredBy, enteredAt)
                    : new Act(amended.by(), earlier.confirmedAt());
            Act confirmed = new Act(earlier.confirmedBy(), earlier.confirmedAt());
            versions.add(new Version(no, entered, no == 1 ? null : amendReason, confirmed, earlier.fields()));
        }
        Act entered = versions.isEmpty() || amended == null
                ? new Act(enteredBy, enteredAt)
                : new Act(amended.by(), amended.at());
        String reason = versions.isEmpty() ? null : amendReason;
        versions.add(new Version(versions.size() + 1, entered, reason, Act.of(confirmedBy, confirmedAt), null));
        return versions;
    }
}
