package dev.taizhang.account;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The accounts that nobody asks for by a request: of loaded history, of the demonstration, of the first start. */
@ApplicationScoped
class LocalAccounts implements Accounts {

    /** Name of the account that is there first. */
    static final String ADMINISTRATOR = "admin";

    /** Who acts when nobody asked: the service itself. */
    static final Caller SERVICE = new Caller("service", "service", List.of());

    private final AccountRepository repository;
    private final AccountDirectory directory;
    private final Passwords passwords;
    private final AccountDigests digests;
    private final ChangeLog changes;
    private final CurrentCaller currentCaller;
    private final OfficeClock clock;

    LocalAccounts(
            AccountRepository repository,
            AccountDirectory directory,
            Passwords passwords,
            AccountDigests digests,
            ChangeLog changes,
            CurrentCaller currentCaller,
            OfficeClock clock) {
        this.repository = repository;
        this.directory = directory;
        this.passwords = passwords;
        this.digests = digests;
        this.changes = changes;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Caller ensure(String key, String organizationId, Role role, String postTitle) {
        return repository
                .withExternalKey(key)
                .orElseGet(() -> make(
                        new Account(usernameFor(key), postTitle, organizationId, clock.now()).knownAs(key),
                        role,
                        organizationId))
                .callerOn(clock.today());
    }

    @Override
    @Transactional
    public Caller demoCaller(String username) {
        return repository
                .withUsername(username)
                .orElseThrow(() -> new IllegalArgumentException("No such account"))
                .callerOn(clock.today());
    }

    @Override
    @Transactional
    public void createDemoAccounts(String rootOrganizationId) {
        // One hash for all of them: the password is published, and each hash takes its time.
        String hash = passwords.hash(DemoPassword.TEXT);
        for (DemoAccount demo : DemoAccount.values()) {
            if (repository.withUsername(demo.username()).isEmpty()) {
                Account account = new Account(demo.username(), demo.postTitle(), rootOrganizationId, clock.now());
                make(account.withPasswordHash(hash, clock.now()), demo.role(), rootOrganizationId);
            }
        }
    }

    /** Usernames of the demonstration's accounts. */
    static List<String> demoUsernames() {
        return Arrays.stream(DemoAccount.values()).map(DemoAccount::username).toList();
    }

    /** The first administrator, on a database that has no account yet. */
    @Transactional
    void createAdministrator(String password) {
        Account account = new Account(ADMINISTRATOR, "系统管理员", null, clock.now());
        make(account.withPasswordHash(passwords.hash(password), clock.now()), Role.ADMIN, null);
    }

    /** The account of a caller whose rights stand elsewhere: without grants, without a password. */
    @Transactional
    void welcome(String key, String username) {
        make(new Account(username, Guests.POST_TITLE, null, clock.now()).knownAs(key), List.of());
    }

    @Transactional
    boolean none() {
        return !repository.hasAny();
    }

    private Account make(Account account, Role role, @Nullable String organizationId) {
        return make(account, List.of(new HeldGrant(role, organizationId, null, null)));
    }

    private Account make(Account account, List<HeldGrant> grants) {
        repository.persist(account.granted(grants));
        directory.changed(account.username());
        Change change = new Change(
                "ACCOUNT_CREATED",
                "ACCOUNT",
                account.id(),
                account.placeOn(clock.today()),
                account.editCounter(),
                null,
                digests.of(account),
                account.createdAt());
        currentCaller.as(SERVICE, () -> {
            changes.appendUnpublished(change);
            return account;
        });
        return account;
    }

    private String usernameFor(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        boolean free =
                Usernames.valid(wanted) && repository.withUsername(wanted).isEmpty();
        return free ? wanted : Ids.next();
    }

    /** The posts of the demonstration. */
    private enum DemoAccount {
        CLERK(Role.CLERK, "填报人"),
        APPROVER(Role.APPROVER, "负责人"),
        REVIEWER1(Role.REVIEWER_FIRST, "初审人"),
        REVIEWER2(Role.REVIEWER_SECOND, "复审人"),
        REVIEWER3(Role.REVIEWER_FINAL, "终审人"),
        SIGNATORY(Role.SIGNATORY, "签发人"),
        SUPERVISOR(Role.SUPERVISOR, "督办人"),
        READER(Role.READER, "查阅人"),
        STATISTICS(Role.STATISTICS, "统计接口"),
        ADMIN(Role.ADMIN, "管理员");

        private final Role role;
        private final String postTitle;

        DemoAccount(Role role, String postTitle) {
            this.role = role;
            this.postTitle = postTitle;
        }

        String username() {
            return name().toLowerCase(Locale.ROOT);
        }

        Role role() {
            return role;
        }

        String postTitle() {
            return postTitle;
        }
    }
}
