package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That a pick-up is not dated before the final pass of its article. */
@ApplicationScoped
class PickupTargetCheck implements TargetCheck<Pickup> {

    private final AddressedRecords records;
    private final PlacementDays days;

    PickupTargetCheck(AddressedRecords records, PlacementDays days) {
        this.records = records;
        this.days = days;
    }

    @Override
    public Class<Pickup> type() {
        return Pickup.class;
    }

    @Override
    @Transactional
    public void check(Pickup body, UriInfo target, Faults faults) {
        records.considered(target, ArticleWorkflow.roles(Transition.PICK_UP))
                .ifPresent(article -> days.fit(article, body.usedOn(), "/usedOn", faults));
    }
}
