package dev.taizhang.audit;

import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Seals what was committed into the chain, batch by batch. A row is taken because it is there and in no batch, not
 * because of its time or id: a transaction that commits late is simply in a later batch. Any replica may seal; they take
 * turns by the row at the end of the chain.
 */
@ApplicationScoped
class Sealer {

    /** Rows of a batch at most. */
    static final int LARGEST = 1000;

    /** By which the schedule knows it. */
    static final String JOB = "audit-seal";

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final SealRepository repository;
    private final OfficeClock clock;

    Sealer(SealRepository repository, OfficeClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Now and then; that it fails is seen in the log, and made up for by the next time. */
    @Scheduled(
            identity = JOB,
            every = "${taizhang.audit.sealed-every}",
            delayed = "${taizhang.audit.sealed-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void seal() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            LOG.warn("The trail could not be sealed; it will be tried again", e);
        }
    }

    /** Seals until nothing is left that was committed when it looked. */
    void sealAll() {
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(this::sealOne);
        } while (sealed == LARGEST);
    }

    private int sealOne() throws SQLException {
        Batch.Head head = repository.lockedHead();
        List<AuditEvent> events = repository.unsealed(LARGEST);
        if (events.isEmpty()) {
            return 0;
        }
        Batch batch = Batch.after(head, events, clock.now());
        repository.append(batch, events);
        LOG.infof("Sealed batch %d of the trail: %d rows, hash %s", batch.sequence(), batch.count(), batch.hash());
        return events.size();
    }
}
