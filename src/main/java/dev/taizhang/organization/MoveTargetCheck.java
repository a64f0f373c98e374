package dev.taizhang.organization;

import dev.taizhang.account.Access;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** That an organisation exists from the day on which it moves, and does not move below itself. */
@ApplicationScoped
class MoveTargetCheck implements TargetCheck<MoveRequest> {

    private final AddressedOrganizations organizations;
    private final Trees trees;
    private final Access access;

    MoveTargetCheck(AddressedOrganizations organizations, Trees trees, Access access) {
        this.organizations = organizations;
        this.trees = trees;
        this.access = access;
    }

    @Override
    public Class<MoveRequest> type() {
        return MoveRequest.class;
    }

    @Override
    public void check(MoveRequest body, UriInfo target, Faults faults) {
        organizations.considered(target).ifPresent(id -> {
            Tree tree = trees.now();
            OrganizationFit.day(tree, id, body.from(), "/from", faults);
            if (body.parent() != null && body.from() != null) {
                // Where it stands is told to those alone who may put something below it.
                tree.idOf(body.parent())
                        .filter(parent -> access.has(parent, Role.ADMIN))
                        .ifPresent(parent -> OrganizationFit.circle(tree, id, parent, body.from(), faults));
            }
        });
    }
}
