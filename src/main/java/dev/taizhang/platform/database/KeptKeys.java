package dev.taizhang.platform.database;

import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.jboss.logging.Logger;

/**
 * The keys of this service, the same for all replicas: each drawn when it is first needed, and replaced by further
 * generations. A new one is known everywhere before anything is sealed with it, and what the one before it sealed is taken for
 * a while, so that nobody notices. Replicas that start together all offer one, and all take the one that is there afterwards.
 *
 * <p>Read every few seconds, not when it is asked for: that happens on threads that must not wait for the database.
 */
@ApplicationScoped
public class KeptKeys {

    private static final Logger LOG = Logger.getLogger(KeptKeys.class);

    /** Several times what a replica takes to read it. */
    static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(30);

    private static final int BEFORE_ANYBODY_ASKS = 1;

    private final KeyGenerations rows;
    private final OfficeClock clock;
    private final Map<KeptKey, List<KeyGeneration>> known = new ConcurrentHashMap<>();

    KeptKeys(KeyGenerations rows, OfficeClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void start(@Observes @Priority(BEFORE_ANYBODY_ASKS) StartupEvent event) {
        read();
    }

    /** The key that seals now, for HMAC-SHA256. */
    public SecretKey sealing(KeptKey key) {
        List<KeyGeneration> all = generations(key);
        Instant now = clock.now();
        return all.stream()
                .filter(one -> one.sealsAt(now))
                .findFirst()
                .orElse(all.getLast())
                .key();
    }

    /** The keys by which what was sealed is taken now, the newest first. */
    public List<SecretKey> accepted(KeptKey key) {
        Instant now = clock.now();
        return generations(key).stream()
                .filter(one -> one.isAcceptedAt(now))
                .map(KeyGeneration::key)
                .toList();
    }

    /** A key that was replaced, and the one that takes its place. */
    public record Replaced(KeyGeneration before, KeyGeneration after) {}

    /**
     * Replaces a key, if it was drawn before that, in the running transaction. Several who do so together replace it once.
     *
     * @param overlap for how long what it sealed is taken after it seals no more
     */
    public Optional<Replaced> replace(KeptKey key, Instant drawnBefore, Duration overlap) {
        rows.lock(key.stored());
        List<KeyGeneration> all = rows.of(key.stored());
        if (all.isEmpty() || !all.getFirst().drawnAt().isBefore(drawnBefore)) {
            return Optional.empty();
        }
        KeyGeneration before = all.getFirst();
        Instant now = clock.now();
        Instant sealsFrom = now.plus(KNOWN_EVERYWHERE);
        rows.acceptUntil(key.stored(), before.number(), key.verifying() ? sealsFrom.plus(overlap) : sealsFrom);
        rows.draw(key.stored(), before.number() + 1, now, sealsFrom);
        return Optional.of(new Replaced(before, rows.of(key.stored()).getFirst()));
    }

    /** Takes out of the database what is accepted nowhere any more, in the running transaction. */
    public void forgetEnded() {
        rows.remove(clock.now().minus(KNOWN_EVERYWHERE));
    }

    @Scheduled(identity = "kept-keys", every = "PT5S", delayed = "PT5S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void readAgain() {
        try {
            read();
        } catch (RuntimeException e) {
            LOG.warn("Keys could not be read; those that are known go on", e);
        }
    }

    void read() {
        for (KeptKey key : KeptKey.values()) {
            // A transaction of its own: the key must stay even if the caller's is rolled back.
            known.put(key, QuarkusTransaction.requiringNew().call(() -> load(key)));
        }
    }

    private List<KeyGeneration> generations(KeptKey key) {
        return known.computeIfAbsent(
                key, one -> QuarkusTransaction.requiringNew().call(() -> load(one)));
    }

    private List<KeyGeneration> load(KeptKey key) {
        List<KeyGeneration> found = rows.of(key.stored());
        if (found.isEmpty()) {
            Instant now = clock.now();
            rows.draw(key.stored(), 1, now, now);
            found = rows.of(key.stored());
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("The key is not to be kept");
        }
        return found;
    }
}
