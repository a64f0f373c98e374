package dev.taizhang.account;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The port for those who act for an account that does not ask itself: what it may do today, by the grants it holds here. */
@ApplicationScoped
public class StandingAccounts {

    /** Scope whose revision counts the changes of accounts. */
    public static final String SCOPE = "~accounts";

    private final AccountRepository accounts;
    private final OfficeClock clock;

    StandingAccounts(AccountRepository accounts, OfficeClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The account with its grants of today; a disabled one has none. */
    @Transactional
    public Optional<Caller> callerOf(String accountId) {
        return accounts.findByIdOptional(accountId)
                .map(account -> KnownAccount.of(account).callerOn(clock.today()));
    }
}
