package dev.taizhang.account;

import dev.taizhang.platform.json.TargetGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** Says nothing of accounts outside the caller's reach, whatever is sent to them. */
@ApplicationScoped
class AddressedAccounts implements TargetGuard {

    private static final String PATH = "/api/v1/accounts/";

    private final AccountService accounts;

    AddressedAccounts(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void requireVisible(UriInfo target) {
        String id = target.getPathParameters().getFirst("id");
        if (id != null && target.getPath().startsWith(PATH)) {
            accounts.get(id);
        }
    }
}
