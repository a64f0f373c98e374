package dev.taizhang.account;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Locks a name after many wrong passwords, for longer with each further one. Counted in the database, for all replicas,
 * and by the name alone: whether there is such an account makes no difference. Who is in stays in; attempts on a locked
 * name are not looked at and do not count.
 */
@ApplicationScoped
class Lockouts {

    private final LockoutRepository repository;
    private final AccountSettings.SignIn settings;
    private final OfficeClock clock;

    Lockouts(LockoutRepository repository, AccountSettings settings, OfficeClock clock) {
        this.repository = repository;
        this.settings = settings.signIn();
        this.clock = clock;
    }

    /** Refuses while the name is locked, and says for how long still. */
    void requireOpen(String username) {
        Optional<Failures> known = QuarkusTransaction.requiringNew().call(() -> repository.find(subject(username)));
        Instant now = clock.now();
        Instant until = known.map(failures -> failures.lastAt().plus(lock(failures.count())))
                .orElse(now);
        if (until.isAfter(now)) {
            long seconds = Duration.between(now, until).toSeconds() + 1;
            throw Problem.of(ErrorCode.SIGN_IN_LOCKED, seconds).with("retryAfter", seconds);
        }
    }

    /** Counts a wrong password. */
    void add(String username) {
        if (!Usernames.valid(username)) {
            return;
        }
        Instant now = clock.now();
        QuarkusTransaction.requiringNew().run(() -> repository.add(subject(username), now, now.minus(memory())));
    }

    /** Whoever got in starts anew. */
    void forget(String username) {
        QuarkusTransaction.requiringNew().run(() -> repository.forget(subject(username)));
    }

    /** For how long a name is locked after so many wrong passwords in a row. */
    Duration lock(int failures) {
        int beyond = failures - settings.lockAfter();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration lock = settings.firstLock().multipliedBy(1L << Math.min(beyond, 20));
        return lock.compareTo(settings.longestLock()) < 0 ? lock : settings.longestLock();
    }

    private Duration memory() {
        return settings.longestLock().plus(settings.failuresSeenFor());
    }

    private static String subject(String username) {
        return Digest.sha256(username);
    }

    /** Wrong passwords in a row. */
    record Failures(int count, Instant lastAt) {}
}
