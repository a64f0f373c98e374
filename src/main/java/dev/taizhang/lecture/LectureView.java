package dev.taizhang.lecture;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** A lecture's record: what every record shows, and what this one says. */
record LectureView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped LectureShown content) {

    static LectureView of(RecordEntry<Lecture> entry) {
        return new LectureView(entry.head(), LectureShown.of(entry));
    }
}
