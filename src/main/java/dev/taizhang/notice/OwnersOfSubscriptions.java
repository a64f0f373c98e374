package dev.taizhang.notice;

import dev.taizhang.audit.RecordOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** Tells the trail whose subscriptions are of which a table of notices was taken away. */
@ApplicationScoped
class OwnersOfSubscriptions implements RecordOwners {

    private final SubscriptionRepository subscriptions;

    OwnersOfSubscriptions(SubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Map<String, String> ownersOf(Collection<String> ids) {
        return subscriptions.keepers(ids);
    }
}
