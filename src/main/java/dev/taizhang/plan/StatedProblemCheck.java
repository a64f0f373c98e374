package dev.taizhang.plan;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a problem. */
@ApplicationScoped
class StatedProblemCheck implements BodyCheck<StatedProblem> {

    private final ContentChecks checks;
    private final MetricNames metrics;

    StatedProblemCheck(ContentChecks checks, MetricNames metrics) {
        this.checks = checks;
        this.metrics = metrics;
    }

    @Override
    public Class<StatedProblem> type() {
        return StatedProblem.class;
    }

    @Override
    public void check(StatedProblem body, String pointerPrefix, Faults faults) {
        checks.happened(body.identifiedOn(), pointerPrefix + "/identifiedOn", faults);
        checks.reference(body.organization(), body.identifiedOn(), pointerPrefix + "/organization", faults);
        metrics.check(body.evidenceMetrics(), pointerPrefix + "/evidenceMetrics", faults);
    }
}
