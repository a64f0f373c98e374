package dev.taizhang.account;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an administrator reaches: to accounts that lie wholly inside its own subtree, and to grants inside it. Whoever
 * could change an account that reaches further could take over what it reaches.
 */
@ApplicationScoped
class Administration {

    private final Access access;
    private final OrganizationReferences references;

    Administration(Access access, OrganizationReferences references) {
        this.access = access;
        this.references = references;
    }

    /**
     * The organisations the caller administers.
     *
     * @throws Problem {@link ErrorCode#FORBIDDEN} when there are none
     */
    Scope scope() {
        Scope scope = access.holding(Role.ADMIN);
        if (!scope.everything() && scope.organizationIds().isEmpty()) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        return scope;
    }

    /** Whether the account's home and all its grants, also those of other days, lie in the scope. */
    static boolean inside(Account account, Scope scope) {
        if (scope.everything()) {
            return true;
        }
        String home = account.homeOrganizationId();
        List<HeldGrant> grants = account.grants();
        return (home != null || !grants.isEmpty())
                && (home == null || scope.organizationIds().contains(home))
                && grants.stream().allMatch(held -> contains(scope, held.organizationId()));
    }

    /** What a body asks for, once it is certain that the caller may give it. */
    Granted granted(Scope scope, @Nullable String home, List<GrantRequest> requests) {
        Faults faults = new Faults();
        String homeId = home == null ? null : id(scope, home, "/organization", faults);
        List<HeldGrant> grants = new ArrayList<>();
        for (GrantRequest request : requests) {
            String pointer = "/grants/" + grants.size() + "/organization";
            grants.add(held(scope, request, pointer, faults));
        }
        if (!scope.everything() && home == null && requests.isEmpty()) {
            faults.add("/organization", "REQUIRED");
        }
        faults.throwIfAny();
        return new Granted(homeId, grants);
    }

    /** Code of an organisation, for showing it. */
    String code(String organizationId) {
        return references.find(organizationId).map(OrganizationName::code).orElse(organizationId);
    }

    private HeldGrant held(Scope scope, GrantRequest request, String pointer, Faults faults) {
        String organization = request.organization();
        if (organization == null && !scope.everything()) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        String id = organization == null ? null : id(scope, organization, pointer, faults);
        return new HeldGrant(request.role(), id, request.from(), request.to());
    }

    /** Outside its scope an administrator does not learn whether there is such an organisation. */
    private @Nullable String id(Scope scope, String idOrCode, String pointer, Faults faults) {
        String id = references.find(idOrCode).map(OrganizationName::id).orElse(null);
        if (!scope.everything() && !contains(scope, id)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        if (id == null) {
            faults.add(pointer, "UNKNOWN_ORGANIZATION", idOrCode);
        }
        return id;
    }

    private static boolean contains(Scope scope, @Nullable String organizationId) {
        return organizationId != null && scope.organizationIds().contains(organizationId);
    }

    /** A home and grants by id. */
    record Granted(@Nullable String homeId, List<HeldGrant> grants) {}
}
