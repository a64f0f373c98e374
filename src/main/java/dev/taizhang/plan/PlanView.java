package dev.taizhang.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The record of a plan: what every record shows, and what this one says. */
record PlanView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped Plan content) {

    static PlanView of(RecordEntry<Plan> entry) {
        return new PlanView(entry.head(), entry.content());
    }
}
