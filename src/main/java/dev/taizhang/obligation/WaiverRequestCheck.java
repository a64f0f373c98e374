package dev.taizhang.obligation;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;

/** What can be said against a waiver without knowing the duty. */
@ApplicationScoped
class WaiverRequestCheck implements BodyCheck<WaiverRequest> {

    private final ContentChecks checks;

    WaiverRequestCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<WaiverRequest> type() {
        return WaiverRequest.class;
    }

    @Override
    public void check(WaiverRequest body, String pointerPrefix, Faults faults) {
        checks.reference(body.organization(), null, pointerPrefix + "/organization", faults);
        String pointer = pointerPrefix + "/period";
        if (body.period() != null) {
            Period.parse(body.period())
                    .ifPresentOrElse(
                            period -> checks.promised(period.end(), pointer, faults),
                            () -> faults.add(pointer, "INVALID_PERIOD"));
        }
    }
}
