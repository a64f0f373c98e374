package dev.taizhang.channel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A channel's record: what every record shows, and what this one says.
 *
 * @param reviewDueOn last day on which its next review is in time; null where it is not reviewed regularly
 */
record ChannelView(
        @JsonUnwrapped RecordHead head,
        @JsonUnwrapped Channel content,
        @Nullable LocalDate reviewDueOn) {

    static ChannelView of(RecordEntry<Channel> entry) {
        return new ChannelView(
                entry.head(), entry.content(), entry.content().reviewDueOn().orElse(null));
    }
}
