package dev.taizhang.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The open sign-ins as those who look at requests need them: without a query per request. One that was ended here is
 * refused at once, one that was ended by another process within seconds.
 */
@ApplicationScoped
class SignIns {

    private static final Duration SEEN_FOR = Duration.ofSeconds(5);
    private static final Duration NOTED_EACH = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;

    private final SignInRepository repository;
    private final SignInSettings settings;
    private final TransactionSynchronizationRegistry transactions;
    private final OfficeClock clock;
    private final Cache<String, KnownSecret> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(SEEN_FOR)
            .build();
    private final AtomicLong forgotten = new AtomicLong();

    SignIns(
            SignInRepository repository,
            SignInSettings settings,
            TransactionSynchronizationRegistry transactions,
            OfficeClock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /** The sign-in behind a secret, if that was looked up lately; never asks the database. */
    Optional<KnownSecret> remembered(String secret) {
        return Optional.ofNullable(known.getIfPresent(Secret.hash(secret))).filter(this::open);
    }

    /** The sign-in behind a secret, if it is open; notes that it was used. */
    Optional<KnownSecret> find(String secret) {
        Optional<KnownSecret> remembered = remembered(secret);
        if (remembered.isPresent()) {
            return remembered;
        }
        String hash = Secret.hash(secret);
        long before = forgotten.get();
        Optional<KnownSecret> found = QuarkusTransaction.requiringNew()
                .call(() -> repository.find(hash))
                .filter(this::open);
        found.ifPresent(secretFound -> {
            note(secretFound);
            known.put(hash, secretFound);
            // Read before something was ended and put after: the cache forgets only what it has got.
            if (forgotten.get() != before) {
                known.invalidate(hash);
            }
        });
        return found;
    }

    /** Forgets what is remembered of all sign-ins; they are few and looked up again at once. */
    void forgetAll() {
        forgotten.incrementAndGet();
        known.invalidateAll();
    }

    /** The same, as soon as the running transaction has committed: or the old would be read again. */
    void forgetAllAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                forgetAll();
            }
        });
    }

    /** When a sign-in of that kind must have been seen last to be open still. */
    Instant seenAfter(SignInKind kind, Instant now) {
        return now.minus(
                kind == SignInKind.SESSION
                        ? settings.session().idle()
                        : settings.token().idle());
    }

    private boolean open(KnownSecret secret) {
        Instant now = clock.now();
        boolean idle =
                secret.kind() == Secret.SESSION && !secret.lastSeenAt().isAfter(seenAfter(SignInKind.SESSION, now));
        return secret.holdsAt(now) && !idle;
    }

    private void note(KnownSecret secret) {
        Instant now = clock.now();
        if (secret.lastSeenAt().isBefore(now.minus(NOTED_EACH))) {
            QuarkusTransaction.requiringNew().run(() -> repository.touch(secret.signInId(), now));
        }
    }
}
