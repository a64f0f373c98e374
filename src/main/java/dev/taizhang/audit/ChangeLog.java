package dev.taizhang.audit;

import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.web.Trace;
import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every change, in the transaction of the caller: a change without its trail cannot be committed.
 *
 * <p>The rows are gathered and written in batches, the last of them right before the commit; within the transaction
 * they need not be there to be read yet.
 */
@ApplicationScoped
public class ChangeLog {

    private final CurrentCaller currentCaller;
    private final TransactionSynchronizationRegistry transactions;
    private final AuditRepository repository;

    ChangeLog(
            CurrentCaller currentCaller, TransactionSynchronizationRegistry transactions, AuditRepository repository) {
        this.currentCaller = currentCaller;
        this.transactions = transactions;
        this.repository = repository;
    }

    /**
     * One audit row and one row for the feed of changes.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(Change change) {
        add(change, true);
    }

    /**
     * One audit row alone, for what the feed of changes does not tell: accounts and settings.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void appendUnpublished(Change change) {
        add(change, false);
    }

    /**
     * One audit row alone, of an account that acts without having signed in to the request: it is signing in.
     *
     * @param code further word for how it was done; null for none
     * @throws IllegalStateException outside a transaction
     */
    public void appendOf(String actorId, Change change, @Nullable String code) {
        add(new Entry(Ids.next(), actorId, Trace.current(), change, false, code));
    }

    private void add(Change change, boolean published) {
        add(new Entry(Ids.next(), currentCaller.get().accountId(), Trace.current(), change, published, null));
    }

    private void add(Entry entry) {
        pending().add(entry);
    }

    private Pending pending() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A change is written down inside its transaction");
        }
        if (transactions.getResource(Pending.class) instanceof Pending known) {
            return known;
        }
        Pending fresh = new Pending(repository);
        transactions.putResource(Pending.class, fresh);
        transactions.registerInterposedSynchronization(fresh);
        return fresh;
    }
}
