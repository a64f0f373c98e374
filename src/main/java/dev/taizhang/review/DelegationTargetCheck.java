package dev.taizhang.review;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That whoever is to stand in can, beside the faults of the rest. */
@ApplicationScoped
class DelegationTargetCheck implements TargetCheck<DelegationRequest> {

    private final OrganizationReferences organizations;
    private final StandIns standIns;

    DelegationTargetCheck(OrganizationReferences organizations, StandIns standIns) {
        this.organizations = organizations;
        this.standIns = standIns;
    }

    @Override
    public Class<DelegationRequest> type() {
        return DelegationRequest.class;
    }

    @Override
    @Transactional
    public void check(DelegationRequest body, UriInfo target, Faults faults) {
        if (body.delegate() != null && body.organization() != null) {
            organizations
                    .find(body.organization())
                    .map(OrganizationName::id)
                    .ifPresent(organization -> standIns.check(organization, body, faults));
        }
    }
}
