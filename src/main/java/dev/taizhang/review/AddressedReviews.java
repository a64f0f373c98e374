package dev.taizhang.review;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.json.TargetGuard;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sets rules and who lets others stand in, before the faults of what they send are told. */
@ApplicationScoped
class AddressedReviews implements TargetGuard {

    private static final Role[] REVIEWERS = {Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL};

    private final OrganizationReferences organizations;
    private final Access access;

    AddressedReviews(OrganizationReferences organizations, Access access) {
        this.organizations = organizations;
        this.access = access;
    }

    @Override
    public void requireVisible(UriInfo target) {}

    @Override
    public void requirePermitted(UriInfo target, String method, @Nullable RequestBody body) {
        switch (body) {
            case ReviewRuleRequest rule -> require(rule.organization(), Role.ADMIN);
            case DelegationRequest delegation ->
                require(
                        delegation.organization(),
                        delegation.stage() == null
                                ? REVIEWERS
                                : new Role[] {delegation.stage().role()});
            case null, default -> {}
        }
    }

    private void require(@Nullable String idOrCode, Role... anyOf) {
        Optional<OrganizationName> named = Optional.ofNullable(idOrCode).flatMap(organizations::find);
        // As long as it is not known where, it must be somewhere.
        boolean permitted = named.map(found -> access.has(found.id(), anyOf))
                .orElseGet(() -> !access.holding(anyOf).equals(Scope.NOTHING));
        if (!permitted) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }
}
