package dev.taizhang.audit;

import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** The entries of one transaction, written in batches and at the latest right before it commits. */
final class Pending implements Synchronization {

    private static final int BATCH = 500;

    private final AuditRepository repository;
    private final List<Entry> entries = new ArrayList<>();
    private boolean completing;

    Pending(AuditRepository repository) {
        this.repository = repository;
    }

    void add(Entry entry) {
        entries.add(entry);
        if (completing || entries.size() >= BATCH) {
            write();
        }
    }

    /** A failure here rolls the transaction back: there is no change without its trail. */
    @Override
    public void beforeCompletion() {
        completing = true;
        write();
    }

    @Override
    public void afterCompletion(int status) {
        entries.clear();
    }

    private void write() {
        if (!entries.isEmpty()) {
            repository.insert(entries);
            entries.clear();
        }
    }
}
