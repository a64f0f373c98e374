package dev.taizhang.ledger;

import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Sets up the desk of a ledger's resource. */
@ApplicationScoped
public class Desks {

    private final RecordLifecycle lifecycle;
    private final RecordQueries queries;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    Desks(RecordLifecycle lifecycle, RecordQueries queries, Idempotency idempotency, Preconditions preconditions) {
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    public <C extends RecordContent, V> Desk<C, V> of(Ledger<C> ledger, Function<RecordEntry<C>, V> view) {
        return new Desk<>(ledger, view, lifecycle, queries, idempotency, preconditions);
    }
}
