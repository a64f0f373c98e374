package dev.taizhang.actionitem;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** That progress was made on a day that is not to come. */
@ApplicationScoped
class ProgressCheck implements BodyCheck<ProgressRequest> {

    private final ActionFit fit;

    ProgressCheck(ActionFit fit) {
        this.fit = fit;
    }

    @Override
    public Class<ProgressRequest> type() {
        return ProgressRequest.class;
    }

    @Override
    public void check(ProgressRequest body, String pointerPrefix, Faults faults) {
        fit.happenedOn(body.on(), pointerPrefix + "/on", faults);
    }
}
