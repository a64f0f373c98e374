package dev.taizhang.notice;

import dev.taizhang.account.Scope;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.json.TargetGuard;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says nothing of subscriptions outside the caller's reach, and lets nobody mend a body that it may not send at all. */
@ApplicationScoped
class AddressedSubscriptions implements TargetGuard {

    private static final String PATH = "/api/v1/notice-subscriptions";

    private final SubscriptionQueries subscriptions;
    private final OrganizationReferences organizations;

    AddressedSubscriptions(SubscriptionQueries subscriptions, OrganizationReferences organizations) {
        this.subscriptions = subscriptions;
        this.organizations = organizations;
    }

    @Override
    @Transactional
    public void requireVisible(UriInfo target) {
        String id = target.getPathParameters().getFirst("id");
        if (id != null && target.getPath().startsWith(PATH + "/")) {
            subscriptions.readable(id);
        }
    }

    @Override
    public void requirePermitted(UriInfo target, String method, @Nullable RequestBody body) {
        if (!target.getPath().startsWith(PATH)) {
            return;
        }
        Scope scope = subscriptions.scope();
        @Nullable String named = body instanceof NoticeSubscriptionRequest request ? request.organization() : null;
        Optional<OrganizationName> found = Optional.ofNullable(named).flatMap(organizations::find);
        if (found.isPresent()
                && !scope.everything()
                && !scope.organizationIds().contains(found.get().id())) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }
}
