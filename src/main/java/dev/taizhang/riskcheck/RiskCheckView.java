package dev.taizhang.riskcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The record of a risk check: what every record shows, and what this one says. */
record RiskCheckView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped RiskCheck content) {

    static RiskCheckView of(RecordEntry<RiskCheck> entry) {
        return new RiskCheckView(entry.head(), entry.content());
    }
}
