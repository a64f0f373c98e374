package dev.taizhang.account;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Marks;
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

    /** The account, proved by something else than its password, if it is not disabled. May ask the database. */
    public Optional<SecurityIdentity> find(String username) {
        return usable(directory.find(username)).map(this::of);
    }

    /** The same of a post: a machine client has keys of its own, and is opened by nothing else. */
    public Optional<SecurityIdentity> findPost(String username) {
        return usable(directory.find(username)).filter(known -> !known.client()).map(this::of);
    }

    /** The account, if it was looked up lately and is not disabled; never asks the database. */
    public Optional<SecurityIdentity> remembered(String username) {
        return usable(directory.remembered(username)).map(this::of);
    }

    /** The account, which once proved its password, if it is not disabled. May ask the database. */
    public Optional<SecurityIdentity> findByPassword(String username) {
        return usable(directory.find(username)).filter(this::hasPassword).map(this::byPassword);
    }

    /** The account, which once proved its password, if it was looked up lately; never asks the database. */
    public Optional<SecurityIdentity> rememberedByPassword(String username) {
        return usable(directory.remembered(username)).filter(this::hasPassword).map(this::byPassword);
    }

    /** What a password opened goes with it when it ends. */
    private boolean hasPassword(KnownAccount account) {
        return !account.passwordEndedAt(clock.now());
    }

    /** Marked when the password must be changed first. */
    SecurityIdentity byPassword(KnownAccount account) {
        SecurityIdentity identity = of(account);
        return account.passwordChangeRequired()
                ? QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(Marks.PASSWORD_CHANGE_REQUIRED, true)
                        .build()
                : identity;
    }

    /** The principal is the id: the name may end up in logs, and usernames are nobody's concern there. */
    private SecurityIdentity of(KnownAccount account) {
        Caller caller = account.callerOn(clock.today());
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.id()))
                .addAttribute(Caller.ATTRIBUTE, caller);
        for (Grant grant : caller.grants()) {
            identity.addRole(grant.role().name());
        }
        return identity.build();
    }

    private static Optional<KnownAccount> usable(Optional<KnownAccount> account) {
        return account.filter(known -> !known.disabled());
    }
}
