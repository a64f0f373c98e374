package dev.taizhang.article;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What annotations cannot say about a pick-up: its day has come. */
@ApplicationScoped
class PickupCheck implements BodyCheck<Pickup> {

    private final PlacementDays days;

    PickupCheck(PlacementDays days) {
        this.days = days;
    }

    @Override
    public Class<Pickup> type() {
        return Pickup.class;
    }

    @Override
    public void check(Pickup body, String pointerPrefix, Faults faults) {
        days.past(body.usedOn(), pointerPrefix + "/usedOn", faults);
    }
}
