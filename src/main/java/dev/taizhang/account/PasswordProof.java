package dev.taizhang.account;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.web.Trace;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a password is proved: with the same work for a name that does not exist, after the wait that
 * earlier failures from the same network ask for, and not at all while the name is locked for it. A password that was right a moment ago is
 * recognised without any of it, so that a stranger's failures do not keep out who is in.
 */
@ApplicationScoped
public class PasswordProof {

    /** Stands in the trail for a right password that was not changed in its time. */
    private static final String FIRST_PASSWORD_ENDED = "FIRST_PASSWORD_ENDED";

    private final AccountDirectory directory;
    private final Passwords passwords;
    private final VerifiedPasswords verified;
    private final FailedSignIns failures;
    private final Lockouts lockouts;
    private final SignInTrail trail;
    private final DemoPassword demo;
    private final CurrentVertxRequest request;
    private final OfficeClock clock;

    PasswordProof(
            AccountDirectory directory,
            Passwords passwords,
            VerifiedPasswords verified,
            FailedSignIns failures,
            Lockouts lockouts,
            SignInTrail trail,
            DemoPassword demo,
            CurrentVertxRequest request,
            OfficeClock clock) {
        this.directory = directory;
        this.passwords = passwords;
        this.verified = verified;
        this.failures = failures;
        this.lockouts = lockouts;
        this.trail = trail;
        this.demo = demo;
        this.request = request;
        this.clock = clock;
    }

    /**
     * The account, if the password is right, for the running request. Blocks: for the wait, and for the hash.
     *
     * @throws Problem {@link ErrorCode#SIGN_IN_LOCKED} after too many wrong passwords, whether or not there is such an
     *     account
     */
    public Optional<ProvenAccount> prove(String username, String password) {
        Optional<KnownAccount> account = remembered(username, password);
        if (account.isEmpty()) {
            Attempt attempt = Attempt.of(username, request.getCurrent());
            pause(failures.delay(attempt));
            account = check(attempt, password, Trace.current());
        }
        return account.map(known -> new ProvenAccount(known.id(), known.username(), known.passwordChangeRequired()));
    }

    /** The account, if both it and its password are remembered; never asks the database, so it may be called anywhere. */
    Optional<KnownAccount> remembered(String username, String password) {
        return directory.remembered(username).filter(account -> knows(account, password));
    }

    /** What the next attempt on the name has to wait. */
    Duration delay(Attempt attempt) {
        return failures.delay(attempt);
    }

    /** The account, if the password is right, without the wait. */
    Optional<KnownAccount> check(Attempt attempt, String password, @Nullable String traceId) {
        Optional<KnownAccount> account = directory.find(attempt.username());
        if (account.isPresent() && knows(account.get(), password)) {
            return account;
        }
        requireOpen(attempt, account, traceId);
        return passwords.inTurn(() -> {
            // Once more: of many that came at once, those before may have locked the name.
            requireOpen(attempt, account, traceId);
            return held(attempt, account, password, traceId);
        });
    }

    private Optional<KnownAccount> held(
            Attempt attempt, Optional<KnownAccount> account, String password, @Nullable String traceId) {
        if (account.isPresent() && knows(account.get(), password)) {
            // Another request with the same password had its turn first.
            return account;
        }
        String username = attempt.username();
        String hash = demo.refuses(password)
                ? null
                : account.map(KnownAccount::usableHash).orElse(null);
        boolean right = passwords.matches(password, hash) && hash != null;
        // Whoever tries it does not see the difference, nor may it show in how many wrong ones are borne.
        boolean ended =
                account.filter(known -> known.passwordEndedAt(clock.now())).isPresent();
        if (account.isEmpty() || hash == null || !right || ended) {
            String wrong = failures.delay(attempt).isZero() ? "WRONG_CREDENTIALS" : "WRONG_CREDENTIALS_AGAIN";
            failures.add(attempt);
            lockouts.add(attempt);
            trail.refused(username, account, right ? FIRST_PASSWORD_ENDED : wrong, traceId);
            return Optional.empty();
        }
        failures.forget(attempt);
        lockouts.proved(attempt);
        verified.add(username, hash, password);
        return account;
    }

    private boolean knows(KnownAccount account, String password) {
        return verified.contains(account, password) && !account.passwordEndedAt(clock.now());
    }

    private void requireOpen(Attempt attempt, Optional<KnownAccount> account, @Nullable String traceId) {
        try {
            lockouts.requireOpen(attempt);
        } catch (Problem locked) {
            verified.guessed(attempt.username());
            trail.refused(attempt.username(), account, locked.code().name(), traceId);
            throw locked;
        }
    }

    private static void pause(Duration wait) {
        if (wait.isZero()) {
            return;
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.TEMPORARILY_UNAVAILABLE);
        }
    }
}
