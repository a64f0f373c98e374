package dev.taizhang.ledger;

import dev.taizhang.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps what records are found by in step with what they say. A record that a transaction touches is indexed right before
 * the commit, when everything about it has been said; a failure there rolls the transaction back.
 */
@ApplicationScoped
class RecordIndex {

    private final SearchIndex index;
    private final RecordTexts texts;
    private final ShownDocuments documents;
    private final TransactionSynchronizationRegistry resources;
    private final TransactionManager transactions;
    private final EntityManager entities;

    RecordIndex(
            SearchIndex index,
            RecordTexts texts,
            ShownDocuments documents,
            TransactionSynchronizationRegistry resources,
            TransactionManager transactions,
            EntityManager entities) {
        this.index = index;
        this.texts = texts;
        this.documents = documents;
        this.resources = resources;
        this.transactions = transactions;
        this.entities = entities;
    }

    /** The running transaction changes this record. */
    void touched(LedgerRecord record) {
        touched().records.put(record.id(), record);
    }

    /** Indexes a record as it is in the running transaction, under its lock. */
    void index(LedgerRecord record) {
        index.put(record.kind(), record.id(), texts.of(record, documents.of(record)));
    }

    private Touched touched() {
        if (resources.getResource(Touched.class) instanceof Touched known) {
            return known;
        }
        Touched fresh = new Touched();
        resources.putResource(Touched.class, fresh);
        try {
            // Not an interposed one, so that it comes before the mapping lets go of its connection.
            transactions.getTransaction().registerSynchronization(fresh);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction takes no more work", e);
        }
        return fresh;
    }

    /** The records that one transaction changes, each as it was seen last. */
    private final class Touched implements Synchronization {

        private final Map<String, LedgerRecord> records = new LinkedHashMap<>();

        @Override
        public void beforeCompletion() {
            entities.flush();
            records.values().forEach(RecordIndex.this::index);
        }

        @Override
        public void afterCompletion(int status) {
            records.clear();
        }
    }
}
