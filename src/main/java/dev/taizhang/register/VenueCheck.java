package dev.taizhang.register;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a venue. */
@ApplicationScoped
class VenueCheck implements BodyCheck<Venue> {

    private final ContentChecks checks;

    VenueCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Venue> type() {
        return Venue.class;
    }

    @Override
    public void check(Venue body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.openedOn(), "openedOn", pointerPrefix, faults);
        ContentChecks.span(body.openedOn(), "openedOn", body.closedOn(), pointerPrefix + "/closedOn", faults);
    }
}
