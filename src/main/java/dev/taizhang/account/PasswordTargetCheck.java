package dev.taizhang.account;

import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/**
 * That a password which an administrator sets is not the name of the account it is for, and that the one which is there
 * stays to be changed.
 */
@ApplicationScoped
class PasswordTargetCheck implements TargetCheck<AccountReplacement> {

    private final AdministeredAccounts accounts;
    private final PasswordPolicy policy;
    private final FirstChange first;

    PasswordTargetCheck(AdministeredAccounts accounts, PasswordPolicy policy, FirstChange first) {
        this.accounts = accounts;
        this.policy = policy;
        this.first = first;
    }

    @Override
    public Class<AccountReplacement> type() {
        return AccountReplacement.class;
    }

    @Override
    @Transactional
    public void check(AccountReplacement body, UriInfo target, Faults faults) {
        String password = body.password();
        seen(target).ifPresent(account -> {
            if (password != null) {
                policy.check(password, account.username(), List.of(), "/password", faults);
            } else {
                first.checkKept(account, body.passwordChangeRequired(), faults);
            }
        });
    }

    /** The account, for whoever administers it and knows its present state. */
    private Optional<Account> seen(UriInfo target) {
        try {
            return Optional.of(accounts.seen(
                    AccountKind.POST, String.valueOf(target.getPathParameters().getFirst("id"))));
        } catch (Problem _) {
            return Optional.empty();
        }
    }
}
