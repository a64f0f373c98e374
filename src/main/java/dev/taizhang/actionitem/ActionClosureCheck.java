package dev.taizhang.actionitem;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** That an item was closed on a day that is not to come. */
@ApplicationScoped
class ActionClosureCheck implements BodyCheck<ActionClosureRequest> {

    private final ActionFit fit;

    ActionClosureCheck(ActionFit fit) {
        this.fit = fit;
    }

    @Override
    public Class<ActionClosureRequest> type() {
        return ActionClosureRequest.class;
    }

    @Override
    public void check(ActionClosureRequest body, String pointerPrefix, Faults faults) {
        fit.happenedOn(body.on(), pointerPrefix + "/on", faults);
    }
}
