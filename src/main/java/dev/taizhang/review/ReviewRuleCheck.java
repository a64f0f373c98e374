package dev.taizhang.review;

import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;

/** A rule holds from today on or later: what was reviewed was reviewed by the rules of its time. */
@ApplicationScoped
class ReviewRuleCheck implements BodyCheck<ReviewRuleRequest> {

    private final OrganizationReferences organizations;
    private final OfficeClock clock;

    ReviewRuleCheck(OrganizationReferences organizations, OfficeClock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public Class<ReviewRuleRequest> type() {
        return ReviewRuleRequest.class;
    }

    @Override
    public void check(ReviewRuleRequest body, String pointerPrefix, Faults faults) {
        organizations.check(body.organization(), null, pointerPrefix + "/organization", faults);
        Days.require(body.validFrom(), clock.today(), pointerPrefix + "/validFrom", faults);
    }
}
