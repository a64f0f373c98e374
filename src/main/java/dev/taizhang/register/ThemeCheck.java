package dev.taizhang.register;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a theme. */
@ApplicationScoped
class ThemeCheck implements BodyCheck<Theme> {

    private final ContentChecks checks;

    ThemeCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Theme> type() {
        return Theme.class;
    }

    @Override
    public void check(Theme body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.startsOn(), "startsOn", pointerPrefix, faults);
        ContentChecks.span(body.startsOn(), "startsOn", body.endsOn(), pointerPrefix + "/endsOn", faults);
    }
}
