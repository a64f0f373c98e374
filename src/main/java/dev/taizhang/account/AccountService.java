package dev.taizhang.account;

import dev.taizhang.account.Administration.Granted;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts as administrators make and change them. */
@ApplicationScoped
class AccountService {

    private final AccountRepository repository;
    private final AccountDirectory directory;
    private final AdministeredAccounts accounts;
    private final Administration administration;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final OpenSignIns signIns;
    private final Lockouts lockouts;
    private final FirstChange first;
    private final AccountDigests digests;
    private final GrantTrail grants;
    private final OfficeClock clock;

    AccountService(
            AccountRepository repository,
            AccountDirectory directory,
            AdministeredAccounts accounts,
            Administration administration,
            Passwords passwords,
            PasswordPolicy policy,
            OpenSignIns signIns,
            Lockouts lockouts,
            FirstChange first,
            AccountDigests digests,
            GrantTrail grants,
            OfficeClock clock) {
        this.repository = repository;
        this.directory = directory;
        this.accounts = accounts;
        this.administration = administration;
        this.passwords = passwords;
        this.policy = policy;
        this.signIns = signIns;
        this.lockouts = lockouts;
        this.first = first;
        this.digests = digests;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * The slow hash of a password that an administrator sends; to be made before a transaction holds a connection or a
     * lock. Others are refused before anything is reckoned for them.
     */
    @Nullable
    String hash(@Nullable String password) {
        administration.scope();
        return password == null ? null : passwords.hash(password);
    }

    /**
     * Makes an account.
     *
     * @param hash of its password, see {@link #hash}
     */
    @Transactional
    Shown<AccountView> create(AccountCreation wanted, @Nullable String hash) {
        Granted granted = administration.granted(administration.scope(), wanted.organization(), wanted.grants());
        // By its lock those who make accounts of one name at the same time see each other.
        directory.changed(wanted.username());
        if (repository.withUsername(wanted.username()).isPresent()) {
            throw Problem.at("/username", ErrorCode.DUPLICATE_CODE, wanted.username());
        }
        Account account = new Account(wanted.username(), wanted.postTitle(), granted.homeId(), clock.now())
                .granted(granted.grants());
        repository.persist(account);
        accounts.record("ACCOUNT_CREATED", account, null, List.of());
        setPassword(account, wanted.password(), hash, wanted.passwordChangeRequired(), List.of());
        grants.record(account, List.of());
        return shown(account);
    }

    /**
     * Replaces what can change of an account; its password only when a new one is given.
     *
     * @param hash of its password, see {@link #hash}
     */
    @Transactional
    Shown<AccountView> replace(String id, AccountReplacement wanted, @Nullable String hash) {
        Account account = accounts.locked(AccountKind.POST, id);
        Granted granted = administration
                .granted(administration.scope(), wanted.organization(), wanted.grants())
                .after(account.grants());
        administration.requireNotOwn(account, granted, wanted.disabled());
        String before = digests.of(account);
        List<HeldGrant> held = account.grants();
        boolean enabled = account.disabled() && !wanted.disabled();
        if (wanted.password() == null) {
            requireChange(account, wanted.passwordChangeRequired());
        }
        account.change(wanted.postTitle(), granted.homeId(), wanted.disabled(), granted.grants());
        accounts.record("ACCOUNT_CHANGED", account, before, held);
        setPassword(account, wanted.password(), hash, wanted.passwordChangeRequired(), held);
        if (wanted.password() != null || wanted.disabled()) {
            signIns.endOthers(account.id());
        }
        if (wanted.password() != null || enabled) {
            lockouts.clear(account.username());
        }
        grants.record(account, held);
        return shown(account);
    }

    /**
     * Lets the next token of the office's identity provider that names the account say whose it is; one that is nobody's
     * stays as it is.
     */
    @Transactional
    void release(String id) {
        Account account = accounts.locked(AccountKind.POST, id);
        if (account.officeSubject() != null) {
            String before = digests.of(account);
            account.belongTo(null);
            accounts.record("ACCOUNT_RELEASED", account, before);
        }
    }

    /** An account inside the caller's reach. */
    @Transactional
    Shown<AccountView> get(String id) {
        return shown(accounts.get(AccountKind.POST, id));
    }

    /** A password that somebody else sets is told by itself: from then on that one could be the post, until it is changed. */
    private void setPassword(
            Account account,
            @Nullable String password,
            @Nullable String hash,
            @Nullable Boolean mustChange,
            List<HeldGrant> held) {
        if (password == null || hash == null) {
            return;
        }
        Faults faults = new Faults();
        // Whom it belongs to is not known to the check of a body; where it belongs was held against it there.
        policy.check(password, account.username(), List.of(), "/password", faults);
        faults.throwIfAny();
        String before = digests.of(account, held);
        account.withPasswordHash(hash, clock.now()).requirePasswordChange(first.end(mustChange));
        accounts.record("PASSWORD_SET", account, before, held);
    }

    /** Whether the password that is there must be changed; one that somebody else chose must. */
    private void requireChange(Account account, @Nullable Boolean mustChange) {
        Faults faults = new Faults();
        first.checkKept(account, mustChange, faults);
        faults.throwIfAny();
        boolean waits = account.passwordChangeRequired();
        if (mustChange != null && !(mustChange && waits)) {
            // One that waits already has its end, which asking again does not put off.
            account.requirePasswordChange(first.end(mustChange));
        }
    }

    private Shown<AccountView> shown(Account account) {
        return new Shown<>(AccountView.of(account, administration::code), AdministeredAccounts.etag(account));
    }
}
