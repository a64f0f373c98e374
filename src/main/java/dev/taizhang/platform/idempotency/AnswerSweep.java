package dev.taizhang.platform.idempotency;

import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Forgets answers that nobody will ask for again, now and then, on the back of a request that keeps one. */
@ApplicationScoped
class AnswerSweep {

    /** How long an answer is kept at least. */
    static final Duration KEPT = Duration.ofDays(2);

    private static final Logger LOG = Logger.getLogger(AnswerSweep.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final AnswerRepository answers;
    private final OfficeClock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    AnswerSweep(AnswerRepository answers, OfficeClock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** Sweeps if this replica has not done so lately; that it fails is no concern of the request. */
    void now() {
        Instant now = clock.now();
        Instant before = Objects.requireNonNull(last.get());
        if (before.isAfter(now.minus(PAUSE)) || !last.compareAndSet(before, now)) {
            return;
        }
        Thread.ofVirtual().name("answer-sweep").start(() -> sweep(now.minus(KEPT)));
    }

    /** Forgets all that is older, step by step, so that nobody waits for a lock and what has piled up is gone at last. */
    void sweep(Instant before) {
        try {
            boolean more;
            do {
                more = QuarkusTransaction.requiringNew().call(() -> answers.forget(before)) == AnswerRepository.STEP;
            } while (more);
        } catch (RuntimeException e) {
            LOG.warn("Old idempotency keys were not swept", e);
        }
    }
}
