package dev.taizhang.plan;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a planned measure. */
@ApplicationScoped
class PlannedMeasureCheck implements BodyCheck<PlannedMeasure> {

    private final ContentChecks checks;
    private final MetricNames metrics;

    PlannedMeasureCheck(ContentChecks checks, MetricNames metrics) {
        this.checks = checks;
        this.metrics = metrics;
    }

    @Override
    public Class<PlannedMeasure> type() {
        return PlannedMeasure.class;
    }

    @Override
    public void check(PlannedMeasure body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.plannedOn(), "plannedOn", pointerPrefix, faults);
        PeriodCheck.check(body.period(), pointerPrefix + "/period", faults);
        metrics.check(body.evidenceMetrics(), pointerPrefix + "/evidenceMetrics", faults);
    }
}
