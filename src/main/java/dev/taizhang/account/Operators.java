package dev.taizhang.account;

import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Lets those see how the service runs who administer all of it: what it measures comes from every office, and an
 * administrator of one has no business with the others'.
 */
@ApplicationScoped
class Operators implements HttpSecurityPolicy {

    private final OrganizationTree tree;

    Operators(OrganizationTree tree) {
        this.tree = tree;
    }

    @Override
    public String name() {
        return "operator";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext requestContext) {
        return requestContext.runBlocking(request, identity, (_, asking) -> check(asking));
    }

    private CheckResult check(SecurityIdentity identity) {
        @Nullable Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        return caller != null && caller.grants().stream().anyMatch(this::isForAll)
                ? CheckResult.PERMIT
                : CheckResult.DENY;
    }

    private boolean isForAll(Grant grant) {
        String top = grant.organizationId();
        return grant.role() == Role.ADMIN
                && (top == null || tree.above(top, tree.today()).size() == 1);
    }
}
