package dev.taizhang.organization;

import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** That an organisation exists from the day on which it changes. */
@ApplicationScoped
class OrganizationChangeTargetCheck implements TargetCheck<OrganizationChange> {

    private final AddressedOrganizations organizations;
    private final Trees trees;

    OrganizationChangeTargetCheck(AddressedOrganizations organizations, Trees trees) {
        this.organizations = organizations;
        this.trees = trees;
    }

    @Override
    public Class<OrganizationChange> type() {
        return OrganizationChange.class;
    }

    @Override
    public void check(OrganizationChange body, UriInfo target, Faults faults) {
        organizations
                .considered(target)
                .ifPresent(id -> OrganizationFit.day(trees.now(), id, body.from(), "/from", faults));
    }
}
