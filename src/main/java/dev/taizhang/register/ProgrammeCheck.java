package dev.taizhang.register;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a programme. */
@ApplicationScoped
class ProgrammeCheck implements BodyCheck<Programme> {

    private final ContentChecks checks;

    ProgrammeCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Programme> type() {
        return Programme.class;
    }

    @Override
    public void check(Programme body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.startsOn(), "startsOn", pointerPrefix, faults);
        ContentChecks.span(body.startsOn(), "startsOn", body.endsOn(), pointerPrefix + "/endsOn", faults);
    }
}
