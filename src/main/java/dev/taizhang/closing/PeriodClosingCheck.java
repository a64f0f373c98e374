package dev.taizhang.closing;

import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What can be said against a closing without knowing those there are. */
@ApplicationScoped
class PeriodClosingCheck implements BodyCheck<PeriodClosingRequest> {

    private final OrganizationReferences organizations;
    private final EndedPeriods periods;

    PeriodClosingCheck(OrganizationReferences organizations, EndedPeriods periods) {
        this.organizations = organizations;
        this.periods = periods;
    }

    @Override
    public Class<PeriodClosingRequest> type() {
        return PeriodClosingRequest.class;
    }

    @Override
    public void check(PeriodClosingRequest body, String pointerPrefix, Faults faults) {
        organizations.check(body.organization(), null, pointerPrefix + "/organization", faults);
        periods.check(body.period(), pointerPrefix + "/period", faults);
    }
}
