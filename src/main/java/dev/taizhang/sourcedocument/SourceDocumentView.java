package dev.taizhang.sourcedocument;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;

/** The record of a source document: what every record shows, and what this one says. */
record SourceDocumentView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped SourceDocument content) {

    static SourceDocumentView of(RecordEntry<SourceDocument> entry) {
        return new SourceDocumentView(entry.head(), entry.content());
    }
}
