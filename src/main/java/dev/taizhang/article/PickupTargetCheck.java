package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That a pick-up is not dated before the final pass of its article. */
@ApplicationScoped
class PickupTargetCheck implements TargetCheck<Pickup> {

    private final PlacementDays days;

    PickupTargetCheck(PlacementDays days) {
        this.days = days;
    }

    @Override
    public Class<Pickup> type() {
        return Pickup.class;
    }

    @Override
    @Transactional
    public void check(Pickup body, UriInfo target, Faults faults) {
        days.fit(target, Transition.PICK_UP, body.usedOn(), "/usedOn", faults);
    }
}
