package dev.taizhang.actionitem;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in an item that is made of a plan: the same as in one of any other source. */
@ApplicationScoped
class PlanActionRequestCheck implements BodyCheck<PlanActionRequest> {

    private final ActionRequestCheck check;

    PlanActionRequestCheck(ActionRequestCheck check) {
        this.check = check;
    }

    @Override
    public Class<PlanActionRequest> type() {
        return PlanActionRequest.class;
    }

    @Override
    public void check(PlanActionRequest body, String pointerPrefix, Faults faults) {
        check.check(body.over(null), pointerPrefix, faults);
    }
}
