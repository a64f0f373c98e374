package dev.taizhang.notice;

import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That a subscription which is replaced keeps its channel. */
@ApplicationScoped
class SubscriptionTargetCheck implements TargetCheck<NoticeSubscriptionRequest> {

    private final SubscriptionQueries subscriptions;

    SubscriptionTargetCheck(SubscriptionQueries subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Class<NoticeSubscriptionRequest> type() {
        return NoticeSubscriptionRequest.class;
    }

    @Override
    @Transactional
    public void check(NoticeSubscriptionRequest body, UriInfo target, Faults faults) {
        String id = target.getPathParameters().getFirst("id");
        if (id != null && body.channel() != null) {
            keepsChannel(subscriptions.readable(id), body, faults);
        }
    }

    static void keepsChannel(NoticeSubscription subscription, NoticeSubscriptionRequest body, Faults faults) {
        if (body.channel() != subscription.channel()) {
            faults.add("/channel", "IMMUTABLE");
        }
    }
}
