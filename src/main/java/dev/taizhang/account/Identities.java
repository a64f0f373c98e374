package dev.taizhang.account;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The port for whoever has proved which account is asking: who that is to the rest of the service. */
@ApplicationScoped
public class Identities {

    private final AccountDirectory directory;
    private final OfficeClock clock;

    Identities(AccountDirectory directory, OfficeClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The account, if it is not disabled; without a query when it was looked up lately. */
    public Optional<SecurityIdentity> find(String username) {
        return directory.find(username).filter(account -> !account.disabled()).map(this::of);
    }

    /** The account if it was looked up lately and is not disabled; never asks the database. */
    public Optional<SecurityIdentity> remembered(String username) {
        return directory
                .remembered(username)
                .filter(account -> !account.disabled())
                .map(this::of);
    }

    /** The principal is the id: the name may end up in logs, and usernames are nobody's concern there. */
    SecurityIdentity of(KnownAccount account) {
        Caller caller = account.callerOn(clock.today());
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.id()))
                .addAttribute(Caller.ATTRIBUTE, caller);
        for (Grant grant : caller.grants()) {
            identity.addRole(grant.role().name());
        }
        return identity.build();
    }
}
