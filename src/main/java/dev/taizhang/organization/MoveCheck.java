package dev.taizhang.organization;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** That the place an organisation moves to exists on that day. */
@ApplicationScoped
class MoveCheck implements BodyCheck<MoveRequest> {

    private final OrganizationReferences references;

    MoveCheck(OrganizationReferences references) {
        this.references = references;
    }

    @Override
    public Class<MoveRequest> type() {
        return MoveRequest.class;
    }

    @Override
    public void check(MoveRequest body, String pointerPrefix, Faults faults) {
        references.check(body.parent(), body.from(), pointerPrefix + "/parent", faults);
    }
}
