package dev.taizhang.account;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Accounts as they are listed, and the caller's own. */
@ApplicationScoped
class AccountQueries {

    private static final String LIST = "accounts by username";

    private final AccountRepository repository;
    private final Administration administration;
    private final CurrentCaller currentCaller;
    private final Cursors cursors;
    private final OfficeClock clock;

    AccountQueries(
            AccountRepository repository,
            Administration administration,
            CurrentCaller currentCaller,
            Cursors cursors,
            OfficeClock clock) {
        this.repository = repository;
        this.administration = administration;
        this.currentCaller = currentCaller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The accounts inside the caller's reach, by username. */
    @Transactional
    Page<AccountView> list(PageRequest page) {
        Scope scope = administration.scope();
        String after = cursors.after(LIST, page).map(List::getFirst).orElse(null);
        List<Account> found = repository.page(AccountKind.POST, scope, after, page.limit() + 1);
        return cursors.cut(LIST, found, page.limit(), account -> List.of(account.username()))
                .map(account -> AccountView.of(account, administration::code));
    }

    /** The caller's own account. Organisations keep their codes, so account and day say all that can change. */
    @Transactional
    Shown<MeView> me() {
        Account account = repository
                .findByIdOptional(currentCaller.get().accountId())
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        LocalDate today = clock.today();
        return new Shown<>(
                MeView.of(account, today, administration::code),
                ETags.ofForm(ETags.strong(Long.toString(account.editCounter())), today.toString()));
    }
}
