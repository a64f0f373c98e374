package dev.taizhang.plan;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in an issued report. */
@ApplicationScoped
class IssuedReportCheck implements BodyCheck<IssuedReport> {

    private final ContentChecks checks;

    IssuedReportCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<IssuedReport> type() {
        return IssuedReport.class;
    }

    @Override
    public void check(IssuedReport body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.issuedOn(), "issuedOn", pointerPrefix, faults);
        PeriodCheck.check(body.period(), pointerPrefix + "/period", faults);
    }
}
