package dev.taizhang.account;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a password is proved: with the same work for a name that does not exist, after the wait that
 * earlier failures ask for, and not at all while the name is locked. A password that was right a moment ago is
 * recognised without any of it, so that a stranger's failures do not keep out who is in.
 */
@ApplicationScoped
public class PasswordProof {

    private final AccountDirectory directory;
    private final Passwords passwords;
    private final VerifiedPasswords verified;
    private final FailedSignIns failures;
    private final Lockouts lockouts;
    private final SignInTrail trail;

    PasswordProof(
            AccountDirectory directory,
            Passwords passwords,
            VerifiedPasswords verified,
            FailedSignIns failures,
            Lockouts lockouts,
            SignInTrail trail) {
        this.directory = directory;
        this.passwords = passwords;
        this.verified = verified;
        this.failures = failures;
        this.lockouts = lockouts;
        this.trail = trail;
    }

    /**
     * The account, if the password is right. Blocks: for the wait, and for the hash.
     *
     * @throws Problem {@link ErrorCode#SIGN_IN_LOCKED} after too many wrong passwords, whether or not there is such an
     *     account
     */
    public Optional<ProvenAccount> prove(String username, String password) {
        Optional<KnownAccount> account = remembered(username, password);
        if (account.isEmpty()) {
            pause(failures.delay(username));
            account = check(username, password, SignInTrail.traceId());
        }
        return account.map(known -> new ProvenAccount(known.id(), known.username(), known.passwordChangeRequired()));
    }

    /** The account, if both it and its password are remembered; never asks the database, so it may be called anywhere. */
    Optional<KnownAccount> remembered(String username, String password) {
        return directory.remembered(username).filter(account -> verified.contains(account, password));
    }

    /** What the next attempt on the name has to wait. */
    Duration delay(String username) {
        return failures.delay(username);
    }

    /** The account, if the password is right, without the wait. */
    Optional<KnownAccount> check(String username, String password, @Nullable String traceId) {
        Optional<KnownAccount> account = directory.find(username);
        if (account.isPresent() && verified.contains(account.get(), password)) {
            return account;
        }
        boolean waited = !failures.delay(username).isZero();
        try {
            lockouts.requireOpen(username);
        } catch (Problem locked) {
            trail.refused(username, account, locked.code().name(), traceId);
            throw locked;
        }
        String hash = account.map(KnownAccount::usableHash).orElse(null);
        if (!passwords.matches(password, hash) || account.isEmpty() || hash == null) {
            failures.add(username);
            lockouts.add(username);
            trail.refused(username, account, waited ? "WRONG_CREDENTIALS_AGAIN" : "WRONG_CREDENTIALS", traceId);
            return Optional.empty();
        }
        failures.forget(username);
        lockouts.forget(username);
        verified.add(username, hash, password);
        trail.accepted(account.get(), traceId);
        return account;
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
