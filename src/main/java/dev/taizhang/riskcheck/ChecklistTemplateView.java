package dev.taizhang.riskcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The record of a checklist template: what every record shows, and what this one says. */
record ChecklistTemplateView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped ChecklistTemplate content) {

    static ChecklistTemplateView of(RecordEntry<ChecklistTemplate> entry) {
        return new ChecklistTemplateView(entry.head(), entry.content());
    }
}
