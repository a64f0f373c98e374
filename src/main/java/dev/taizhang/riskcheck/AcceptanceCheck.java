package dev.taizhang.riskcheck;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** That a risk is borne until a day that is to come. */
@ApplicationScoped
class AcceptanceCheck implements BodyCheck<AcceptanceRequest> {

    private final FindingFit fit;

    AcceptanceCheck(FindingFit fit) {
        this.fit = fit;
    }

    @Override
    public Class<AcceptanceRequest> type() {
        return AcceptanceRequest.class;
    }

    @Override
    public void check(AcceptanceRequest body, String pointerPrefix, Faults faults) {
        fit.borneUntil(body.until(), pointerPrefix + "/until", faults);
    }
}
