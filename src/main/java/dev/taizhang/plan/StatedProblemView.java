package dev.taizhang.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The record of a problem: what every record shows, and what this one says. */
record StatedProblemView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped StatedProblem content) {

    static StatedProblemView of(RecordEntry<StatedProblem> entry) {
        return new StatedProblemView(entry.head(), entry.content());
    }
}
