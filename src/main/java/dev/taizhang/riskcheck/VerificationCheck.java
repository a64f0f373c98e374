package dev.taizhang.riskcheck;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.riskcheck.VerificationRequest.VerificationOutcome;
import jakarta.enterprise.context.ApplicationScoped;

/** A verification that failed says why. */
@ApplicationScoped
class VerificationCheck implements BodyCheck<VerificationRequest> {

    @Override
    public Class<VerificationRequest> type() {
        return VerificationRequest.class;
    }

    @Override
    public void check(VerificationRequest body, String pointerPrefix, Faults faults) {
        if (body.outcome() == VerificationOutcome.FAILED && body.reason() == null) {
            faults.add(pointerPrefix + "/reason", "REQUIRED");
        }
    }
}
