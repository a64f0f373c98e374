package dev.taizhang.account;

import dev.taizhang.platform.concurrency.Preconditions;
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
    private final Preconditions preconditions;

    HandoverTargetCheck(AdministeredAccounts accounts, HandoverFit fit, Preconditions preconditions) {
        this.accounts = accounts;
        this.fit = fit;
        this.preconditions = preconditions;
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
            Account account = accounts.get(
                    AccountKind.POST, String.valueOf(target.getPathParameters().getFirst("id")));
            preconditions.requireMatch(AdministeredAccounts.etag(account));
            return Optional.of(account);
        } catch (Problem _) {
            return Optional.empty();
        }
    }
}
