package dev.taizhang.organization;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.json.TargetGuard;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the organisation that a request is for by its path. */
@ApplicationScoped
class AddressedOrganizations implements TargetGuard {

    private static final String ALL = "/api/v1/organizations";
    private static final String PATH = ALL + "/";

    private final OrganizationQueries queries;
    private final Access access;
    private final Preconditions preconditions;
    private final Trees trees;

    AddressedOrganizations(OrganizationQueries queries, Access access, Preconditions preconditions, Trees trees) {
        this.trees = trees;
        this.queries = queries;
        this.access = access;
        this.preconditions = preconditions;
    }

    @Override
    public void requireVisible(UriInfo target) {
        String named = named(target);
        if (named != null) {
            queries.idOf(named);
        }
    }

    /** Everything that is sent to an organisation, and whatever makes one, is for administrators. */
    @Override
    public void requirePermitted(UriInfo target, String method, @Nullable RequestBody body) {
        String named = named(target);
        if (named != null) {
            require(queries.idOf(named));
        } else if (target.getPath().equals(ALL)) {
            if (access.holding(Role.ADMIN).equals(Scope.NOTHING)) {
                throw Problem.of(ErrorCode.FORBIDDEN);
            }
        }
        String parent = switch (body) {
            case OrganizationRequest made -> made.parent();
            case MoveRequest moved -> moved.parent();
            case null, default -> null;
        };
        if (parent != null) {
            trees.now().idOf(parent).ifPresent(this::require);
        }
    }

    private void require(String id) {
        if (!access.has(id, Role.ADMIN)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    /** Id of the organisation, for a caller who could change it and has seen its present state. */
    Optional<String> considered(UriInfo target) {
        String named = named(target);
        if (named == null) {
            return Optional.empty();
        }
        try {
            String id = queries.idOf(named);
            preconditions.requireMatch(queries.stateTag(id));
            return access.has(id, Role.ADMIN) ? Optional.of(id) : Optional.empty();
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    private static @Nullable String named(UriInfo target) {
        return target.getPath().startsWith(PATH) ? target.getPathParameters().getFirst("id") : null;
    }
}
