package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a new draft out of a record, for what happens again and again. */
@ApplicationScoped
class RecordCopies {

    private final RecordQueries queries;
    private final RecordLifecycle lifecycle;

    RecordCopies(RecordQueries queries, RecordLifecycle lifecycle) {
        this.queries = queries;
        this.lifecycle = lifecycle;
    }

    /** Enters the copy; answers its id. */
    @Transactional
    <C extends RecordContent> String copy(Ledger<C> ledger, String id) {
        RecordEntry<C> original = queries.get(ledger, id);
        return lifecycle.create(ledger, original.content(), Provenance.ENTERED).id();
    }
}
