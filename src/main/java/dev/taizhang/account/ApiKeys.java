package dev.taizhang.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The keys as those who look at requests need them: without a query per request. A change made here is seen at once; one
 * made by another process within seconds. That a key was used is written down once an hour.
 */
@ApplicationScoped
class ApiKeys {

    private static final Duration USE_NOTED_EACH = Duration.ofHours(1);

    private final ApiKeyRepository keys;
    private final AccountRepository accounts;
    private final AfterCommit afterCommit;
    private final OfficeClock clock;
    private final Cache<String, KnownKey> known;

    ApiKeys(
            ApiKeyRepository keys,
            AccountRepository accounts,
            AfterCommit afterCommit,
            OfficeClock clock,
            AccountSettings settings) {
        this.keys = keys;
        this.accounts = accounts;
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(settings.signIn().remembered())
                .expireAfterWrite(settings.signIn().accountSeenFor())
                .build();
    }

    /** Username of the client whose key it is, if that was looked up lately; never asks the database. */
    Optional<String> remembered(String secret) {
        return Optional.ofNullable(known.getIfPresent(Secret.hash(secret))).flatMap(this::usable);
    }

    /** Username of the client whose key it is, if the key holds. */
    Optional<String> find(String secret) {
        String hash = Secret.hash(secret);
        // By the cache's own loader: a change waits for it, so that what was read before the change is not kept after
        // it.
        return Optional.ofNullable(known.get(hash, this::loaded)).flatMap(this::usable);
    }

    /** Forgets the key as soon as the running transaction has committed. */
    void changed(ApiKey key) {
        String hash = key.keyHash();
        afterCommit.run(() -> known.invalidate(hash));
    }

    private Optional<String> usable(KnownKey key) {
        return clock.now().isBefore(key.expiresAt()) ? Optional.of(key.username()) : Optional.empty();
    }

    @SuppressWarnings("NullAway") // A loader that finds nothing returns null, which the cache does not keep.
    private KnownKey loaded(String hash) {
        return QuarkusTransaction.requiringNew().call(() -> load(hash).orElse(null));
    }

    private Optional<KnownKey> load(String hash) {
        Instant now = clock.now();
        Optional<ApiKey> key = keys.withHash(hash).filter(found -> found.holdsAt(now));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        ApiKey found = key.get();
        Instant used = found.lastUsedAt();
        if (used == null || used.isBefore(now.minus(USE_NOTED_EACH))) {
            keys.used(found.id(), now, now.minus(USE_NOTED_EACH));
        }
        return accounts.findByIdOptional(found.accountId())
                .map(account -> new KnownKey(found.id(), account.username(), found.expiresAt()));
    }
}
