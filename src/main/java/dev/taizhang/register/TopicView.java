package dev.taizhang.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The entry of a topic: what every record shows, and what this one says. */
record TopicView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped Topic content) {

    static TopicView of(RecordEntry<Topic> entry) {
        return new TopicView(entry.head(), entry.content());
    }
}
