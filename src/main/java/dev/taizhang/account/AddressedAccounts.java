package dev.taizhang.account;

import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.json.TargetGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Says nothing of accounts and machine clients outside the caller's reach, whatever is sent to them. */
@ApplicationScoped
class AddressedAccounts implements TargetGuard {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String CLIENTS = "/api/v1/api-clients";

    private final AccountService accounts;
    private final ApiClientQueries clients;
    private final Administration administration;

    AddressedAccounts(AccountService accounts, ApiClientQueries clients, Administration administration) {
        this.accounts = accounts;
        this.clients = clients;
        this.administration = administration;
    }

    @Override
    public void requireVisible(UriInfo target) {
        String id = target.getPathParameters().getFirst("id");
        if (id == null) {
            return;
        }
        if (target.getPath().startsWith(ACCOUNTS + "/")) {
            accounts.get(id);
        } else if (target.getPath().startsWith(CLIENTS + "/")) {
            clients.get(id);
        }
    }

    @Override
    public void requirePermitted(UriInfo target, String method, @Nullable RequestBody body) {
        if (isOurs(target)) {
            administration.requirePerson();
        }
        switch (body) {
            case AccountCreation made -> administration.requireReach(made.organization(), made.grants());
            case AccountReplacement changed -> administration.requireReach(changed.organization(), changed.grants());
            case ApiClientCreation made -> administration.requireReach(made.organization(), made.grants());
            case ApiClientReplacement changed -> administration.requireReach(changed.organization(), changed.grants());
            case null, default -> {
                if (isOurs(target)) {
                    administration.scope();
                }
            }
        }
    }

    private static boolean isOurs(UriInfo target) {
        return target.getPath().startsWith(ACCOUNTS) || target.getPath().startsWith(CLIENTS);
    }
}
