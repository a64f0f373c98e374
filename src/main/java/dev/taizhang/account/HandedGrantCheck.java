package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** A grant that is handed over is for an organisation that exists. */
@ApplicationScoped
class HandedGrantCheck implements BodyCheck<HandedGrant> {

    private final Administration administration;

    HandedGrantCheck(Administration administration) {
        this.administration = administration;
    }

    @Override
    public Class<HandedGrant> type() {
        return HandedGrant.class;
    }

    @Override
    public void check(HandedGrant body, String pointerPrefix, Faults faults) {
        administration.checkReference(body.organization(), pointerPrefix + "/organization", faults);
    }
}
