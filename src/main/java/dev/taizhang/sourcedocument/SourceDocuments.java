package dev.taizhang.sourcedocument;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The port of those who refer to a paper. */
@ApplicationScoped
public class SourceDocuments {

    private final SourceDocumentLedger ledger;
    private final RecordBook book;

    SourceDocuments(SourceDocumentLedger ledger, RecordBook book) {
        this.ledger = ledger;
        this.book = book;
    }

    /**
     * The id of a paper addressed by its id or by the key of loaded data, if the caller may read it. A voided one is still
     * known: a meeting that named it before may still be corrected; nothing is counted for it.
     */
    public Optional<String> idOf(String idOrKey) {
        return book.find(ledger, idOrKey).map(LedgerRecord::id);
    }
}
