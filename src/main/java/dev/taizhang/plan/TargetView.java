package dev.taizhang.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The record of a target: what every record shows, and what this one says. */
record TargetView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped Target content) {

    static TargetView of(RecordEntry<Target> entry) {
        return new TargetView(entry.head(), entry.content());
    }
}
