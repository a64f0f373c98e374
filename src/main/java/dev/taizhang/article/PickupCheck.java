package dev.taizhang.article;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What annotations cannot say about a pick-up: its day is thinkable. */
@ApplicationScoped
class PickupCheck implements BodyCheck<Pickup> {

    @Override
    public Class<Pickup> type() {
        return Pickup.class;
    }

    @Override
    public void check(Pickup body, String pointerPrefix, Faults faults) {
        ContentChecks.day(body.usedOn(), pointerPrefix + "/usedOn", faults);
    }
}
