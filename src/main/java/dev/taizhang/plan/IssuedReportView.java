package dev.taizhang.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** A report of the register: what every record shows, and what this one says. */
record IssuedReportView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped IssuedReport content) {

    static IssuedReportView of(RecordEntry<IssuedReport> entry) {
        return new IssuedReportView(entry.head(), entry.content());
    }
}
