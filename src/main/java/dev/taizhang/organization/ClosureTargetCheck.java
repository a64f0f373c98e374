package dev.taizhang.organization;

import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** That an organisation exists on the day on which it ends. */
@ApplicationScoped
class ClosureTargetCheck implements TargetCheck<ClosureRequest> {

    private final AddressedOrganizations organizations;
    private final Trees trees;

    ClosureTargetCheck(AddressedOrganizations organizations, Trees trees) {
        this.organizations = organizations;
        this.trees = trees;
    }

    @Override
    public Class<ClosureRequest> type() {
        return ClosureRequest.class;
    }

    @Override
    public void check(ClosureRequest body, UriInfo target, Faults faults) {
        organizations
                .considered(target)
                .ifPresent(id -> OrganizationFit.day(trees.now(), id, body.activeTo(), "/activeTo", faults));
    }
}
