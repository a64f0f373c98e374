package dev.taizhang.channel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** A channel's record: what every record shows, and what this one says. */
record ChannelView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped Channel content) {

    static ChannelView of(RecordEntry<Channel> entry) {
        return new ChannelView(entry.head(), entry.content());
    }
}
