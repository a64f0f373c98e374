package dev.taizhang.account;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passwords as those who use them change them. */
@ApplicationScoped
class PasswordService {

    private final AccountRepository repository;
    private final AdministeredAccounts accounts;
    private final AccountDirectory directory;
    private final PasswordProof proof;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final OpenSignIns signIns;
    private final Lockouts lockouts;
    private final AccountDigests digests;
    private final CurrentCaller currentCaller;
    private final OfficeClock clock;

    PasswordService(
            AccountRepository repository,
            AdministeredAccounts accounts,
            AccountDirectory directory,
            PasswordProof proof,
            PasswordPolicy policy,
            Passwords passwords,
            OpenSignIns signIns,
            Lockouts lockouts,
            AccountDigests digests,
            CurrentCaller currentCaller,
            OfficeClock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.directory = directory;
        this.proof = proof;
        this.policy = policy;
        this.passwords = passwords;
        this.signIns = signIns;
        this.lockouts = lockouts;
        this.digests = digests;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Takes a new password and ends everything that was opened with the old one, but for what the request came with. An
     * attempt with a wrong old one counts as any wrong password.
     */
    void change(PasswordChange wanted) {
        Caller caller = currentCaller.get();
        Faults faults = new Faults();
        List<String> places = caller.grants().stream()
                .flatMap(grant -> Stream.ofNullable(grant.organizationId()))
                .toList();
        policy.check(wanted.newPassword(), caller.username(), places, "/newPassword", faults);
        if (wanted.newPassword().equals(wanted.currentPassword())) {
            faults.add("/newPassword", "SAME_AS_BEFORE");
        }
        // Read before the proof: what is the same under the lock is what the proof was held against.
        String proved =
                directory.find(caller.username()).map(KnownAccount::usableHash).orElse(null);
        if (proof.prove(caller.username(), wanted.currentPassword()).isEmpty()) {
            faults.add("/currentPassword", "WRONG_PASSWORD");
        }
        faults.throwIfAny();
        // The slow hash is done before a connection is taken.
        String hash = passwords.hash(wanted.newPassword());
        QuarkusTransaction.requiringNew().run(() -> keep(caller.accountId(), proved, hash));
    }

    private void keep(String accountId, @Nullable String proved, String hash) {
        Account account = repository.locked(accountId).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        if (!Objects.equals(account.passwordHash(), proved)) {
            Faults faults = new Faults();
            faults.add("/currentPassword", "WRONG_PASSWORD");
            faults.throwIfAny();
        }
        String before = digests.of(account);
        account.withPasswordHash(hash, clock.now()).requirePasswordChange(null).touch();
        signIns.endOthers(accountId);
        lockouts.clear(account.username());
        accounts.record("PASSWORD_CHANGED", account, before);
    }
}
