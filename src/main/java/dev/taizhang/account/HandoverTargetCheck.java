package dev.taizhang.account;

import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** That the successor is there and the grants are held, beside the faults of the rest. */
@ApplicationScoped
class HandoverTargetCheck implements TargetCheck<HandoverRequest> {

    private final AdministeredAccounts accounts;
    private final HandoverFit fit;

    HandoverTargetCheck(AdministeredAccounts accounts, HandoverFit fit) {
        this.accounts = accounts;
        this.fit = fit;
    }

    @Override
    public Class<HandoverRequest> type() {
        return HandoverRequest.class;
    }

    @Override
    @Transactional
    public void check(HandoverRequest body, UriInfo target, Faults faults) {
        seen(target).ifPresent(account -> {
            fit.successor(account, body.successor(), faults);
            fit.chosen(account, body, faults);
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
