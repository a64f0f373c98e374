package dev.taizhang.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The record of a planned measure: what every record shows, and what this one says. */
record PlannedMeasureView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped PlannedMeasure content) {

    static PlannedMeasureView of(RecordEntry<PlannedMeasure> entry) {
        return new PlannedMeasureView(entry.head(), entry.content());
    }
}
