package dev.taizhang.account;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Marks;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Accounts as they are listed, and the caller's own. */
@ApplicationScoped
class AccountQueries {

    private static final String LIST = "accounts by username";

    private final AccountRepository repository;
    private final AdministeredAccounts accounts;
    private final Administration administration;
    private final CurrentCaller currentCaller;
    private final CurrentIdentityAssociation identities;
    private final OfficeClock clock;

    AccountQueries(
            AccountRepository repository,
            AdministeredAccounts accounts,
            Administration administration,
            CurrentCaller currentCaller,
            CurrentIdentityAssociation identities,
            OfficeClock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.administration = administration;
        this.currentCaller = currentCaller;
        this.identities = identities;
        this.clock = clock;
    }

    /** The accounts inside the caller's reach, by username. */
    @Transactional
    Page<AccountView> list(PageRequest page) {
        return accounts.page(AccountKind.POST, LIST, page)
                .map(account -> AccountView.of(account, administration::code));
    }

    /**
     * The caller's own account, with the rights that hold: those of the account, or of the token that was shown instead.
     * Its tag is of what is shown, since two versions meet in it: the account as it is, and the rights as they were known
     * when the caller signed in, which another process may have changed a few seconds ago.
     */
    @Transactional
    Shown<MeView> me() {
        Caller caller = currentCaller.get();
        Account account =
                repository.findByIdOptional(caller.accountId()).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        LocalDate today = clock.today();
        String guest = identities.getIdentity().getAttribute(Marks.GUEST);
        MeView view = guest == null
                ? MeView.of(account, caller.grants(), today, administration::code)
                : MeView.ofGuest(account, guest, caller.grants(), today, administration::code);
        return new Shown<>(view, ETags.ofForm(AdministeredAccounts.etag(account), view.toString()));
    }
}
