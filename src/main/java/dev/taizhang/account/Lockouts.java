package dev.taizhang.account;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps passwords from being guessed (ADR 0042). After many wrong ones a name is locked for the network they came from,
 * longer with each further one, and not for its owner elsewhere. From all networks together a name bears a number of wrong
 * passwords and one more in each interval; beyond that it is locked for all but the network that proved it last.
 *
 * <p>Counted in the database, for all replicas, and by the name alone: whether there is such an account makes no
 * difference. Who is in stays in; attempts on a locked name are not looked at and do not count.
 */
@ApplicationScoped
class Lockouts {

    private final LockoutRepository repository;
    private final FailedSignIns failures;
    private final AfterCommit afterCommit;
    private final AccountSettings.SignIn settings;
    private final OfficeClock clock;

    Lockouts(
            LockoutRepository repository,
            FailedSignIns failures,
            AfterCommit afterCommit,
            AccountSettings settings,
            OfficeClock clock) {
        this.repository = repository;
        this.failures = failures;
        this.afterCommit = afterCommit;
        this.settings = settings.signIn();
        this.clock = clock;
    }

    /** Refuses while the name is locked for the network, and says for how long still. */
    void requireOpen(Attempt attempt) {
        Instant now = clock.now();
        Failures known = QuarkusTransaction.requiringNew()
                .call(() -> repository.find(attempt, now.minus(settings.networkKnownFor())));
        Instant until = later(openToNetwork(known, now), known.provedThere() ? now : openToAll(known, now));
        if (until.isAfter(now)) {
            long seconds = Duration.between(now, until).toSeconds() + 1;
            throw Problem.of(ErrorCode.SIGN_IN_LOCKED, seconds).with("retryAfter", seconds);
        }
    }

    /** Counts a wrong password. */
    void add(Attempt attempt) {
        if (!Usernames.valid(attempt.username())) {
            return;
        }
        Instant now = clock.now();
        QuarkusTransaction.requiringNew().run(() -> {
            repository.add(attempt, now, now.minus(memory()));
            repository.addToAll(attempt, now, settings.nameRecovery(), settings.lockNameAfter());
        });
        // Apart, so that no two who fail at once wait for each other's old rows.
        QuarkusTransaction.requiringNew()
                .run(() -> repository.sweep(now.minus(memory()), now, now.minus(settings.networkKnownFor())));
    }

    /**
     * The password was right: the network starts anew, and is where the name is at home. What comes from elsewhere goes on
     * being counted, or each sign-in of the owner would let the others begin again.
     */
    void proved(Attempt attempt) {
        Instant now = clock.now();
        QuarkusTransaction.requiringNew().run(() -> repository.prove(attempt, now));
    }

    /** There is another password, or the account was enabled: in the running transaction all starts anew, everywhere. */
    void clear(String username) {
        repository.clear(Attempt.subject(username));
        afterCommit.run(() -> failures.forgetAll(username));
    }

    /** For how long a name is locked for a network after so many wrong passwords in a row. */
    Duration lock(int inARow) {
        int beyond = inARow - settings.lockAfter();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration lock = settings.firstLock().multipliedBy(1L << Math.min(beyond, 20));
        return lock.compareTo(settings.longestLock()) < 0 ? lock : settings.longestLock();
    }

    private Instant openToNetwork(Failures known, Instant now) {
        Instant last = known.lastAt();
        return last == null || last.isBefore(now.minus(memory())) ? now : last.plus(lock(known.inARow()));
    }

    /** When one more is borne. */
    private Instant openToAll(Failures known, Instant now) {
        Instant recovered = known.recoveredAt();
        return recovered == null
                ? now
                : recovered.minus(settings.nameRecovery().multipliedBy(settings.lockNameAfter() - 1L));
    }

    private Duration memory() {
        Duration seen = settings.failuresSeenFor();
        return seen.compareTo(settings.longestLock()) < 0 ? settings.longestLock() : seen;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * Wrong passwords for a name.
     *
     * @param inARow from the network that asks
     * @param lastAt the last one from there; null for none
     * @param recoveredAt when all of them, from everywhere, are forgotten; null for none
     * @param provedThere whether the name proved its password last from the network that asks
     */
    record Failures(
            int inARow, @Nullable Instant lastAt, @Nullable Instant recoveredAt, boolean provedThere) {}
}
