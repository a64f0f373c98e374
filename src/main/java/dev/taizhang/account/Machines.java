package dev.taizhang.account;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For whoever has found out that a machine asks, which has no key of ours: it may do what one with a key may, and no more. */
public final class Machines {

    private Machines() {}

    /** The same caller as a machine, without the roles that take a person. */
    public static SecurityIdentity of(SecurityIdentity found) {
        Caller caller = Objects.requireNonNull(found.<@Nullable Caller>getAttribute(Caller.ATTRIBUTE));
        List<Grant> grants = caller.grants().stream()
                .filter(grant -> grant.role().heldByMachines())
                .toList();
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(found.getPrincipal())
                .addAttributes(found.getAttributes())
                .addAttribute(Caller.ATTRIBUTE, new Caller(caller.accountId(), caller.username(), true, grants));
        grants.forEach(grant -> identity.addRole(grant.role().name()));
        return identity.build();
    }
}
