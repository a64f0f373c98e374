package dev.taizhang.plan;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a planned measure. */
@ApplicationScoped
class PlannedMeasureCheck implements BodyCheck<PlannedMeasure> {

    private final ContentChecks checks;

    PlannedMeasureCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<PlannedMeasure> type() {
        return PlannedMeasure.class;
    }

    @Override
    public void check(PlannedMeasure body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.plannedOn(), "plannedOn", pointerPrefix, faults);
        PeriodCheck.check(body.period(), pointerPrefix + "/period", faults);
    }
}
