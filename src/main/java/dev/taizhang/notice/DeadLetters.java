package dev.taizhang.notice;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Has dead letters tried anew. They keep their place: what is about the same thing and still waits goes after them. */
@ApplicationScoped
class DeadLetters {

    private static final int MOST = 1000;

    private final NoticeRepository notices;
    private final NoticeQueries queries;
    private final SubscriptionQueries subscriptions;
    private final LaneRepository lanes;
    private final Preconditions preconditions;
    private final ChangeLog changes;
    private final OfficeClock clock;

    DeadLetters(
            NoticeRepository notices,
            NoticeQueries queries,
            SubscriptionQueries subscriptions,
            LaneRepository lanes,
            Preconditions preconditions,
            ChangeLog changes,
            OfficeClock clock) {
        this.notices = notices;
        this.queries = queries;
        this.subscriptions = subscriptions;
        this.lanes = lanes;
        this.preconditions = preconditions;
        this.changes = changes;
        this.clock = clock;
    }

    /** Sets one going again. */
    @Transactional
    Shown<NoticeView> replay(String id) {
        Notice dead = queries.administered(notices.locked(id));
        preconditions.requireMatch(NoticeQueries.etag(dead));
        dead.state().require(NoticeState.Transition.REPLAY);
        notices.revive(id, clock.now());
        lanes.hurry(dead.subscriptionId(), clock.now());
        record("NOTICE_REPLAYED", subscriptions.readable(dead.subscriptionId()));
        return queries.shown(notices.locked(id).orElseThrow());
    }

    /** Sets those of one subscription going again, so many at a time. */
    @Transactional
    ReplayView replayAll(String subscriptionId) {
        NoticeSubscription subscription = subscriptions.locked(subscriptionId);
        preconditions.requireMatch(SubscriptionQueries.etag(subscription));
        List<Notice> dead =
                notices.of(subscription.id(), NoticeState.DEAD, subscriptions.scope(), Long.MAX_VALUE, MOST + 1);
        List<Notice> taken = dead.size() > MOST ? dead.subList(0, MOST) : dead;
        taken.forEach(notice -> notices.revive(notice.id(), clock.now()));
        if (!taken.isEmpty()) {
            lanes.hurry(subscription.id(), clock.now());
            record("NOTICES_REPLAYED", subscription);
        }
        return new ReplayView(taken.size(), dead.size() > MOST);
    }

    private void record(String action, NoticeSubscription subscription) {
        changes.appendUnpublished(new Change(
                action,
                "NOTICE_SUBSCRIPTION",
                subscription.id(),
                subscription.organizationId(),
                subscription.editCounter(),
                subscription.digest(),
                subscription.digest(),
                clock.now()));
    }
}
