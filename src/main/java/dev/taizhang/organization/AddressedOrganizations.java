package dev.taizhang.organization;

import dev.taizhang.account.Access;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.json.TargetGuard;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the organisation that a request is for by its path. */
@ApplicationScoped
class AddressedOrganizations implements TargetGuard {

    private static final String PATH = "/api/v1/organizations/";

    private final OrganizationQueries queries;
    private final Access access;
    private final Preconditions preconditions;

    AddressedOrganizations(OrganizationQueries queries, Access access, Preconditions preconditions) {
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
