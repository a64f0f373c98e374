package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a new draft out of a record, for what happens again and again. */
@ApplicationScoped
class RecordCopies {

    private final RecordQueries queries;
    private final Contents contents;
    private final RecordLifecycle lifecycle;

    RecordCopies(RecordQueries queries, Contents contents, RecordLifecycle lifecycle) {
        this.queries = queries;
        this.contents = contents;
        this.lifecycle = lifecycle;
    }

    /** Enters the copy; answers its id. */
    @Transactional
    <C extends RecordContent> String copy(Ledger<C> ledger, String id) {
        RecordEntry<C> original = queries.get(ledger, id);
        // What could be said then may have to be refused today: organisations close, papers are withdrawn.
        return lifecycle
                .create(ledger, contents.entered(ledger, ledger.copied(original.content())), Provenance.ENTERED)
                .id();
    }
}
