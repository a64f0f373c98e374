package dev.taizhang.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** An activity's record: what every record shows, and what this one says. */
record ActivityView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped Activity content) {

    static ActivityView of(RecordEntry<Activity> entry) {
        return new ActivityView(entry.head(), entry.content());
    }
}
