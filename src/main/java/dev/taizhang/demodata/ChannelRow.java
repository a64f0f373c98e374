package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a channel. Its latest review is recorded later than the channel itself: as an amendment, confirmed at
 * once by whoever confirmed the channel.
 */
record ChannelRow(
        @Size(max = 64) String key,
        RecordState state,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String lastReviewRecordedBy,
        @Nullable Instant lastReviewRecordedAt)
        implements RequestBody, History {

    private static final String REASON = "登记阵地审查情况";

    @Override
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        Act entered = new Act(enteredBy, enteredAt);
        Act confirmed = Act.of(confirmedBy, confirmedAt);
        Act reviewed = Act.of(lastReviewRecordedBy, lastReviewRecordedAt);
        if (reviewed == null || confirmed == null) {
            versions.add(new Version(1, entered, null, confirmed, null));
            return versions;
        }
        versions.add(new Version(
                1,
                entered,
                null,
                confirmed,
                JsonNodeFactory.instance.objectNode().putNull("lastReviewedOn")));
        versions.add(new Version(2, reviewed, REASON, new Act(confirmed.by(), reviewed.at()), null));
        return versions;
    }
}
