package dev.taizhang.account;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What posts and machine clients have in common for those who administer them: how they are found inside the caller's
 * reach, listed, locked, tagged and taken down in the trail.
 */
@ApplicationScoped
class AdministeredAccounts {

    private final AccountRepository repository;
    private final AccountDirectory directory;
    private final Administration administration;
    private final Preconditions preconditions;
    private final AccountDigests digests;
    private final ChangeLog changes;
    private final Cursors cursors;
    private final OfficeClock clock;

    AdministeredAccounts(
            AccountRepository repository,
            AccountDirectory directory,
            Administration administration,
            Preconditions preconditions,
            AccountDigests digests,
            ChangeLog changes,
            Cursors cursors,
            OfficeClock clock) {
        this.repository = repository;
        this.directory = directory;
        this.administration = administration;
        this.preconditions = preconditions;
        this.digests = digests;
        this.changes = changes;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Those of a kind by username.
     *
     * @param list what a cursor of the list belongs to
     */
    Page<Account> page(AccountKind kind, String list, PageRequest page) {
        Scope scope = administration.scope();
        String after = cursors.after(list, page).map(List::getFirst).orElse(null);
        List<Account> found = repository.page(kind, scope, after, page.limit() + 1);
        return cursors.cut(list, found, page.limit(), account -> List.of(account.username()));
    }

    /**
     * One of a kind.
     *
     * @throws Problem {@link ErrorCode#NOT_FOUND} outside the caller's reach
     */
    Account get(AccountKind kind, String id) {
        Scope scope = administration.scope();
        return repository
                .findByIdOptional(id)
                .filter(found -> found.is(kind) && Administration.inside(found, scope))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /**
     * The same in the state that the client has seen.
     *
     * @throws Problem {@link ErrorCode#NOT_FOUND} outside the caller's reach; else as {@link Preconditions#requireMatch}
     */
    Account seen(AccountKind kind, String id) {
        Account account = get(kind, id);
        preconditions.requireMatch(etag(account));
        return account;
    }

    /**
     * The same under its lock, in the state that the client has seen.
     *
     * @throws Problem {@link ErrorCode#NOT_FOUND} outside the caller's reach; else as {@link Preconditions#requireMatch}
     */
    Account locked(AccountKind kind, String id) {
        Scope scope = administration.scope();
        Account account = repository
                .locked(id)
                .filter(found -> found.is(kind) && Administration.inside(found, scope))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        preconditions.requireMatch(etag(account));
        return account;
    }

    /** Takes down a change by a person, which all who look the account up see from its commit on. */
    void record(String action, Account account, @Nullable String before) {
        record(action, account, before, account.grants());
    }

    /**
     * The same of a change that is told but for the grants, which have rows of their own afterwards.
     *
     * @param held the grants before it
     */
    void record(String action, Account account, @Nullable String before, List<HeldGrant> held) {
        administration.requirePerson();
        directory.changed(account.username());
        changes.appendUnpublished(new Change(
                action,
                kind(account),
                account.id(),
                administration.placeOf(account),
                account.editCounter(),
                before,
                digests.of(account, held),
                clock.now()));
    }

    /** What the trail calls it. */
    static String kind(Account account) {
        return account.is(AccountKind.CLIENT) ? "API_CLIENT" : "ACCOUNT";
    }

    static String etag(Account account) {
        return ETags.strong(Long.toString(account.editCounter()));
    }
}
