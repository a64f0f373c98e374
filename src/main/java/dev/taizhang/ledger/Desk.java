package dev.taizhang.ledger;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * What every ledger's resource does with records of its own type; composed into the resource by {@link Desks}.
 *
 * @param <C> what a client sends
 * @param <V> what a client gets
 */
public final class Desk<C extends RecordContent, V> {

    private final Ledger<C> ledger;
    private final Function<RecordEntry<C>, V> view;
    private final RecordLifecycle lifecycle;
    private final RecordQueries queries;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    Desk(
            Ledger<C> ledger,
            Function<RecordEntry<C>, V> view,
            RecordLifecycle lifecycle,
            RecordQueries queries,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.ledger = ledger;
        this.view = view;
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    public Page<V> list(RecordFilter filter, PageRequest page) {
        return queries.list(ledger, filter, page, view);
    }

    public Page<V> versions(String id, PageRequest page) {
        return queries.versions(ledger, id, page, view);
    }

    public Response create(C content) {
        return idempotency.once(() ->
                created(lifecycle.create(ledger, content, Provenance.ENTERED).id()));
    }

    public Response get(String id) {
        String etag = queries.etag(ledger, id);
        return preconditions.notModified(etag) ? Answers.notModified(etag) : shown(id);
    }

    public Response replace(String id, C content) {
        lifecycle.replace(ledger, id, content, preconditions::requireMatch);
        return shown(id);
    }

    public Response amend(String id, String reason, C content) {
        return idempotency.once(() -> {
            lifecycle.amend(ledger, id, content, reason, preconditions::requireMatch);
            return created(id);
        });
    }

    private Response created(String id) {
        RecordEntry<C> entry = queries.get(ledger, id);
        return Answers.created(ledger.href() + "/" + id, view.apply(entry), entry.etag());
    }

    private Response shown(String id) {
        RecordEntry<C> entry = queries.get(ledger, id);
        return Answers.ok(view.apply(entry), entry.etag());
    }
}
