package dev.taizhang.review;

import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;

/** Days that fit, and an organisation that is there; who may stand in is asked later. */
@ApplicationScoped
class DelegationCheck implements BodyCheck<DelegationRequest> {

    private final OrganizationReferences organizations;
    private final OfficeClock clock;

    DelegationCheck(OrganizationReferences organizations, OfficeClock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public Class<DelegationRequest> type() {
        return DelegationRequest.class;
    }

    @Override
    public void check(DelegationRequest body, String pointerPrefix, Faults faults) {
        organizations.check(body.organization(), null, pointerPrefix + "/organization", faults);
        Days.require(body.from(), clock.today(), pointerPrefix + "/from", faults);
        Days.require(body.to(), body.from(), pointerPrefix + "/to", faults);
    }
}
