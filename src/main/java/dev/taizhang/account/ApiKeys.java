package dev.taizhang.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.request.AuthenticationRequest;
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
    private final SignInTrail trail;
    private final OfficeClock clock;
    private final Cache<String, KnownKey> known;

    ApiKeys(
            ApiKeyRepository keys,
            AccountRepository accounts,
            AfterCommit afterCommit,
            SignInTrail trail,
            OfficeClock clock,
            AccountSettings settings) {
        this.trail = trail;
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

    /** Username of the client whose key it is, if the key holds; the first time on a day is taken down. */
    Optional<String> find(String secret, AuthenticationRequest asking) {
        String hash = Secret.hash(secret);
        // By the cache's own loader: a change waits for it, so that what was read before the change is not kept after
        // it.
        return Optional.ofNullable(known.get(hash, key -> loaded(key, asking))).flatMap(this::usable);
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
    private KnownKey loaded(String hash, AuthenticationRequest asking) {
        return QuarkusTransaction.requiringNew().call(() -> load(hash, asking).orElse(null));
    }

    private Optional<KnownKey> load(String hash, AuthenticationRequest asking) {
        Instant now = clock.now();
        Optional<ApiKey> key = keys.withHash(hash).filter(found -> found.holdsAt(now));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        ApiKey found = key.get();
        Optional<Account> client = accounts.findByIdOptional(found.accountId());
        if (noteUse(found, now)) {
            client.map(KnownAccount::of)
                    .filter(account -> !account.disabled())
                    .ifPresent(account -> trail.acceptedKey(account, SignInTrail.traceId(asking)));
        }
        return client.map(account -> new KnownKey(found.id(), account.username(), found.expiresAt()));
    }

    /** Whether it is the first use on this day that is noted. */
    private boolean noteUse(ApiKey key, Instant now) {
        Instant used = key.lastUsedAt();
        Instant today = clock.startOf(clock.today());
        if (used == null || used.isBefore(today)) {
            return keys.used(key.id(), now, today);
        }
        if (used.isBefore(now.minus(USE_NOTED_EACH))) {
            keys.used(key.id(), now, now.minus(USE_NOTED_EACH));
        }
        return false;
    }
}
