package dev.taizhang.audit;

import dev.taizhang.audit.Tally.Counted;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what belongs into the trail though it changed nothing. Costs whoever calls a moment and no query; the rows
 * are written beside, every few seconds, in a number that is bounded whatever comes.
 */
@ApplicationScoped
public class Occurrences {

    private static final Logger LOG = Logger.getLogger(Occurrences.class);

    private final AuditRepository repository;
    private final Whereabouts whereabouts;
    private final OfficeClock clock;
    private final Tally tally;
    private final ReentrantLock writing = new ReentrantLock();

    Occurrences(AuditRepository repository, Whereabouts whereabouts, OfficeClock clock, AuditSettings settings) {
        this.repository = repository;
        this.whereabouts = whereabouts;
        this.clock = clock;
        this.tally = new Tally(settings.mostRows(), settings.mostRowsOfOne());
    }

    /** Takes it down; may be called on any thread. */
    public void note(Occurrence occurrence, @Nullable String traceId) {
        tally.add(new Counted(occurrence, clock.now(), traceId, 1));
    }

    /**
     * Writes what has come so far, for whoever is about to read it; what somebody else is writing is there too when this
     * returns.
     */
    public void write() {
        writing.lock();
        try {
            writeDrained();
        } finally {
            writing.unlock();
        }
    }

    private void writeDrained() {
        List<Counted> rows = tally.drain();
        if (rows.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> repository.insertOccurrences(whereabouts.located(rows)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "%d rows of the trail could not be written; it will be tried again", rows.size());
            rows.forEach(tally::add);
        }
    }

    @Scheduled(
            identity = "audit-write",
            every = "${taizhang.audit.written-every}",
            delayed = "${taizhang.audit.written-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void now() {
        write();
    }

    void atStop(@Observes ShutdownEvent event) {
        write();
    }
}
