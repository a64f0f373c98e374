package dev.taizhang.metric;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A figure is right or absent: none is given out before all records are counted by all published definitions. Whoever
 * finds the recount behind, at a start or later, sets it going in the background; so one that was killed is taken up by
 * the next start, or by another replica.
 */
@ApplicationScoped
class RecountGate {

    private static final Logger LOG = Logger.getLogger(RecountGate.class);

    /** A start waits so long: a small office is recounted before its first request. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Recount recount;
    private final RecountState state;
    private final AtomicBoolean running = new AtomicBoolean();

    RecountGate(Recount recount, RecountState state) {
        this.recount = recount;
        this.state = state;
    }

    /** After the definitions of this release are published. */
    void atStart(@Observes @Priority(200) StartupEvent event) throws InterruptedException {
        if (state.behind()) {
            begin().join(PATIENCE);
        }
    }

    /**
     * Refuses to go on while figures may be wrong.
     *
     * @throws Problem LOADING
     */
    void requireRecounted() {
        if (!recounted()) {
            throw Problem.of(ErrorCode.LOADING);
        }
    }

    /** Whether every figure is right; where not, the recount is under way. */
    boolean recounted() {
        boolean behind = state.behind();
        if (behind) {
            begin();
        }
        return !behind;
    }

    private Thread begin() {
        return Thread.ofVirtual().name("recount").start(() -> {
            if (running.compareAndSet(false, true)) {
                try {
                    catchUp();
                } finally {
                    running.set(false);
                }
            }
        });
    }

    private void catchUp() {
        try {
            while (state.behind()) {
                LOG.infof("Recounted by the definitions published: %d records count differently", recount.run());
            }
        } catch (RuntimeException e) {
            LOG.error("The recount was broken off; it begins again with the next request for a figure", e);
        }
    }
}
