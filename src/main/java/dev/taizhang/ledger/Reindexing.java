package dev.taizhang.ledger;

import dev.taizhang.platform.catchup.CatchUp;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.search.IndexState;
import dev.taizhang.search.SearchIndex;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Indexes the records that were written before there was an index, or by an older way of making terms. Each is indexed
 * under its lock and in a transaction of its own, and those that are done are passed over, so that it may be stopped at
 * any moment and run on several replicas at once. Meanwhile everything works but searches and lists by title.
 */
@ApplicationScoped
class Reindexing {

    private static final Logger LOG = Logger.getLogger(Reindexing.class);

    private static final int BATCH = 500;

    private final SearchIndex index;
    private final IndexState state;
    private final RecordIndex records;
    private final EntityManager entities;
    private final CatchUp catchUp;

    Reindexing(SearchIndex index, IndexState state, RecordIndex records, EntityManager entities) {
        this.index = index;
        this.state = state;
        this.records = records;
        this.entities = entities;
        this.catchUp = new CatchUp("indexing", state::behind, this::run);
    }

    void atStart(@Observes @Priority(300) StartupEvent event) throws InterruptedException {
        catchUp.atStart();
    }

    /**
     * Refuses to go on while records may be missed.
     *
     * @throws Problem LOADING
     */
    void requireDone() {
        catchUp.require();
    }

    private void run() {
        int indexed = 0;
        List<String> batch = index.missing("", BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(id -> QuarkusTransaction.requiringNew().run(() -> index(id)));
            indexed += batch.size();
            batch = index.missing(batch.getLast(), BATCH);
        }
        state.reached();
        LOG.infof("Indexed for searches: %d records", indexed);
    }

    private void index(String id) {
        LedgerRecord record = entities.find(LedgerRecord.class, id, LockModeType.PESSIMISTIC_WRITE);
        record.sortAnew();
        records.index(record);
    }
}
