package dev.taizhang.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.taizhang.platform.revision.Revisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The accounts as those who sign in need them, without a query per request. A change made here is seen at once; one made
 * by another process within seconds.
 */
@ApplicationScoped
class AccountDirectory {

    private final AccountRepository repository;
    private final AfterCommit afterCommit;
    private final Revisions revisions;
    private final Cache<String, KnownAccount> known;

    AccountDirectory(
            AccountRepository repository, AfterCommit afterCommit, Revisions revisions, AccountSettings settings) {
        this.repository = repository;
        this.revisions = revisions;
        this.afterCommit = afterCommit;
        this.known = Caffeine.newBuilder()
                .maximumSize(settings.signIn().remembered())
                .expireAfterWrite(settings.signIn().accountSeenFor())
                .build();
    }

    /** The account if it was looked up lately; never asks the database, so it may be called anywhere. */
    Optional<KnownAccount> remembered(String username) {
        return Optional.ofNullable(known.getIfPresent(username));
    }

    /** The account with that username. */
    Optional<KnownAccount> find(String username) {
        if (!Usernames.valid(username)) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(username, this::load));
    }

    /** Counts the change, and forgets the account as soon as the running transaction has committed. */
    void changed(String username) {
        revisions.record(List.of(StandingAccounts.SCOPE));
        afterCommit.run(() -> known.invalidate(username));
    }

    @SuppressWarnings("NullAway") // A loader that finds nothing returns null, which the cache does not keep.
    private KnownAccount load(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        repository.withUsername(username).map(KnownAccount::of).orElse(null));
    }
}
