package dev.taizhang.actionitem;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** A verification that failed says why. */
@ApplicationScoped
class ActionVerificationCheck implements BodyCheck<ActionVerificationRequest> {

    @Override
    public Class<ActionVerificationRequest> type() {
        return ActionVerificationRequest.class;
    }

    @Override
    public void check(ActionVerificationRequest body, String pointerPrefix, Faults faults) {
        if (body.outcome() == VerificationOutcome.FAILED && body.reason() == null) {
            faults.add(pointerPrefix + "/reason", "REQUIRED");
        }
    }
}
