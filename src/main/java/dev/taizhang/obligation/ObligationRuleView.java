package dev.taizhang.obligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The record of a duty: what every record shows, and what this one says. */
record ObligationRuleView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped ObligationRule content) {

    static ObligationRuleView of(RecordEntry<ObligationRule> entry) {
        return new ObligationRuleView(entry.head(), entry.content());
    }
}
