package dev.taizhang.organization;

import dev.taizhang.account.Access;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Changes of the tree on behalf of a caller: an administrator of the subtrees on both sides of the change. */
@ApplicationScoped
class OrganizationEditing {

    private final OrganizationService service;
    private final OrganizationQueries queries;
    private final Trees trees;
    private final Access access;
    private final CurrentCaller currentCaller;
    private final Preconditions preconditions;

    OrganizationEditing(
            OrganizationService service,
            OrganizationQueries queries,
            Trees trees,
            Access access,
            CurrentCaller currentCaller,
            Preconditions preconditions) {
        this.service = service;
        this.queries = queries;
        this.trees = trees;
        this.access = access;
        this.currentCaller = currentCaller;
        this.preconditions = preconditions;
    }

    @Transactional
    Shown<OrganizationView> create(OrganizationRequest request) {
        requireAdministratorAbove(request.parent());
        return queries.made(service.create(request, null), request.activeFrom());
    }

    @Transactional
    Shown<OrganizationView> change(String idOrCode, OrganizationChange change) {
        String id = editable(idOrCode);
        service.change(id, change, preconditions::requireMatch);
        return queries.get(id, change.from());
    }

    @Transactional
    Shown<OrganizationView> move(String idOrCode, MoveRequest move) {
        String id = editable(idOrCode);
        requireAdministratorAbove(move.parent());
        service.move(id, move, preconditions::requireMatch);
        return queries.get(id, move.from());
    }

    @Transactional
    Shown<OrganizationView> close(String idOrCode, ClosureRequest closure) {
        String id = editable(idOrCode);
        service.close(id, closure, preconditions::requireMatch);
        return queries.get(id, null);
    }

    private String editable(String idOrCode) {
        String id = queries.idOf(idOrCode);
        // Whoever sees its figures sees the organisation, so it is there for them, too.
        if (!access.has(id, Role.ADMIN)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        return id;
    }

    /** The top of a tree can only be made by someone whose grant covers everything. */
    private void requireAdministratorAbove(@Nullable String parent) {
        if (parent != null) {
            trees.now().idOf(parent).ifPresent(id -> {
                if (!access.has(id, Role.ADMIN)) {
                    throw Problem.of(ErrorCode.FORBIDDEN);
                }
            });
            return;
        }
        boolean everywhere = currentCaller.get().grants().stream()
                .anyMatch(grant -> grant.role() == Role.ADMIN && grant.organizationId() == null);
        if (!everywhere) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }
}
