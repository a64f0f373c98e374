package dev.taizhang.signin;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Marks;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Holds for every request, whatever else allows it: a password that somebody else has chosen opens nothing but the way to
 * change it, and the way out.
 */
@ApplicationScoped
class FirstThings implements HttpSecurityPolicy {

    private static final String CHANGE = "/api/v1/me/password";
    private static final String SIGN_OUT = "/api/v1/sessions/current";

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext requestContext) {
        String path = request.normalizedPath();
        return path.equals(CHANGE) || path.equals(SIGN_OUT) ? CheckResult.permit() : identity.map(FirstThings::check);
    }

    private static CheckResult check(SecurityIdentity identity) {
        if (identity.getAttribute(Marks.PASSWORD_CHANGE_REQUIRED) != null) {
            throw Problem.of(ErrorCode.PASSWORD_CHANGE_REQUIRED);
        }
        return CheckResult.PERMIT;
    }
}
