package dev.taizhang.organization;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** The check digits of a credit code that is changed. */
@ApplicationScoped
class OrganizationChangeCheck implements BodyCheck<OrganizationChange> {

    @Override
    public Class<OrganizationChange> type() {
        return OrganizationChange.class;
    }

    @Override
    public void check(OrganizationChange body, String pointerPrefix, Faults faults) {
        OrganizationCheck.creditCode(body.creditCode(), pointerPrefix, faults);
    }
}
