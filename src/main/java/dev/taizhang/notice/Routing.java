package dev.taizhang.notice;

import dev.taizhang.notice.OutboxRepository.Row;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes notices of the rows that changes left in the feed, batch by batch. A row is taken because it is there and was not
 * taken yet, so none is passed over that commits late. Replicas take turns by one row; numbers of notices are thus in the
 * order of changes for each thing.
 */
@ApplicationScoped
class Routing {

    /** Rows of a batch at most. */
    static final int BATCH = 500;

    private static final int BATCHES = 10;

    private final OutboxRepository outbox;
    private final NoticeRepository notices;
    private final SubscriptionRepository subscriptions;
    private final OwnerReach reach;
    private final OfficeClock clock;

    Routing(
            OutboxRepository outbox,
            NoticeRepository notices,
            SubscriptionRepository subscriptions,
            OwnerReach reach,
            OfficeClock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.subscriptions = subscriptions;
        this.reach = reach;
        this.clock = clock;
    }

    /** A subscription with the organisations it may be told of. */
    private record Subscriber(NoticeSubscription subscription, Set<String> organizations) {

        boolean isTold(Row row) {
            return row.organizationId() != null
                    && organizations.contains(row.organizationId())
                    && !row.recordedAt().isBefore(subscription.createdAt())
                    && subscription.wants(row.resourceKind(), row.type());
        }
    }

    /**
     * Makes notices of some batches; answers whether more is left. A feed that grew before there was anybody to be told, or
     * during an outage, keeps nothing from being delivered meanwhile.
     */
    boolean route() {
        int routed = BATCH;
        for (int batch = 0; batch < BATCHES && routed == BATCH; batch++) {
            routed = QuarkusTransaction.requiringNew().call(this::routeOne);
        }
        return routed == BATCH;
    }

    private int routeOne() {
        long last = outbox.lockedHead();
        List<Row> rows = outbox.unrouted(BATCH);
        if (rows.isEmpty()) {
            return 0;
        }
        Instant now = clock.now();
        List<Notice> made = made(rows, last, now);
        if (!made.isEmpty()) {
            notices.insert(made);
            outbox.moveHead(made.getLast().no());
        }
        outbox.routed(rows, now);
        return rows.size();
    }

    private List<Notice> made(List<Row> rows, long last, Instant now) {
        List<Subscriber> subscribers = subscriptions.enabled().stream()
                .map(subscription -> new Subscriber(subscription, reach.of(subscription)))
                .toList();
        List<Notice> made = new ArrayList<>();
        for (Row row : rows) {
            for (Subscriber subscriber : subscribers) {
                if (subscriber.isTold(row)) {
                    made.add(notice(row, subscriber.subscription().id(), last + made.size() + 1, now));
                }
            }
        }
        return made;
    }

    private static Notice notice(Row row, String subscriptionId, long no, Instant now) {
        String organization = row.organizationId();
        return new Notice(
                Ids.next(),
                subscriptionId,
                no,
                row.type(),
                row.resourceKind(),
                row.resourceId(),
                organization == null ? "" : organization,
                row.revision(),
                row.recordedAt(),
                row.dueOn(),
                NoticeState.WAITING,
                0,
                now,
                null,
                null,
                null);
    }
}
