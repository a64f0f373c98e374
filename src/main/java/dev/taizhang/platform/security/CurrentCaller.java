package dev.taizhang.platform.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Says who is asking: the scripted caller bound by {@link #as}, else the account that signed in to this request. */
@ApplicationScoped
public class CurrentCaller {

    private static final ScopedValue<Caller> SCRIPTED = ScopedValue.newInstance();

    private final CurrentIdentityAssociation identities;

    CurrentCaller(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /**
     * The caller.
     *
     * @throws UnauthorizedException when nobody has signed in (answered with 401)
     */
    public Caller get() {
        if (SCRIPTED.isBound()) {
            return SCRIPTED.get();
        }
        SecurityIdentity identity = identities.getIdentity();
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }

    /** Does the work as the given caller, whoever signed in; for replaying a history, never for a request. */
    public <T> T as(Caller caller, Supplier<T> work) {
        return ScopedValue.where(SCRIPTED, caller).call(work::get);
    }
}
