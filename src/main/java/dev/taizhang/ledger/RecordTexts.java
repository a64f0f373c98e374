package dev.taizhang.ledger;

import dev.taizhang.search.SearchText;
import dev.taizhang.search.SearchText.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** What a record can be found by: what its ledger names of the version that lists show, and what stands beside it. */
@ApplicationScoped
class RecordTexts {

    private final Ledgers ledgers;
    private final Contents contents;
    private final AddedTexts added;

    RecordTexts(Ledgers ledgers, Contents contents, AddedTexts added) {
        this.ledgers = ledgers;
        this.contents = contents;
        this.added = added;
    }

    /**
     * What it can be found by.
     *
     * @param document content of the version that lists show
     */
    SearchText of(LedgerRecord record, String document) {
        return of(ledgers.ofKind(record.kind()).orElseThrow(), record, document);
    }

    private <C extends RecordContent> SearchText of(Ledger<C> ledger, LedgerRecord record, String document) {
        Parts parts = ledger.searchable(contents.read(ledger, document));
        parts.code(record.number(), record.externalKey());
        return parts.texts(added.of(record)).under(record.title());
    }
}
