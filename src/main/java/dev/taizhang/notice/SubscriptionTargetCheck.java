package dev.taizhang.notice;

import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** That a subscription which is replaced keeps its channel. */
@ApplicationScoped
class SubscriptionTargetCheck implements TargetCheck<NoticeSubscriptionRequest> {

    private final SubscriptionQueries subscriptions;
    private final Preconditions preconditions;

    SubscriptionTargetCheck(SubscriptionQueries subscriptions, Preconditions preconditions) {
        this.subscriptions = subscriptions;
        this.preconditions = preconditions;
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
            seen(id).ifPresent(subscription -> keepsChannel(subscription, body, faults));
        }
    }

    static void keepsChannel(NoticeSubscription subscription, NoticeSubscriptionRequest body, Faults faults) {
        if (body.channel() != subscription.channel()) {
            faults.add("/channel", "IMMUTABLE");
        }
    }

    /** The subscription, for whoever administers it and knows its present state. */
    private Optional<NoticeSubscription> seen(String id) {
        try {
            NoticeSubscription subscription = subscriptions.readable(id);
            preconditions.requireMatch(SubscriptionQueries.etag(subscription));
            return Optional.of(subscription);
        } catch (Problem _) {
            return Optional.empty();
        }
    }
}
