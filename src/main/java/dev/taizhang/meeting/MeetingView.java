package dev.taizhang.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** A meeting's record: what every record shows, and what this one says. */
record MeetingView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped MeetingShown content) {

    static MeetingView of(RecordEntry<Meeting> entry) {
        return new MeetingView(entry.head(), MeetingShown.of(entry));
    }
}
