package dev.taizhang.signin;

import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Forgets what has ended by itself, now and then, on the back of somebody who signs in. */
@ApplicationScoped
class SignInSweep {

    private static final Logger LOG = Logger.getLogger(SignInSweep.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final SignInRepository repository;
    private final OfficeClock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    SignInSweep(SignInRepository repository, OfficeClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Sweeps if this replica has not done so lately; that it fails is no concern of the request. */
    void now() {
        Instant now = clock.now();
        Instant before = Objects.requireNonNull(last.get());
        if (!before.isAfter(now.minus(PAUSE)) && last.compareAndSet(before, now)) {
            Thread.ofVirtual().name("sign-in-sweep").start(() -> sweep(now));
        }
    }

    /** Step by step, so that nobody waits for a lock. */
    void sweep(Instant before) {
        try {
            boolean more;
            do {
                more = QuarkusTransaction.requiringNew().call(() -> repository.sweep(before));
            } while (more);
        } catch (RuntimeException e) {
            LOG.warn("Sign-ins that have ended were not swept", e);
        }
    }
}
