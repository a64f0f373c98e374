package dev.taizhang.notice;

import dev.taizhang.ledger.FurtherReaders;
import dev.taizhang.notice.OutboxRepository.Row;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes notices of the rows that changes left in the feed. A row is taken because it is there and was not taken yet, so none
 * is passed over that commits late. Replicas take turns by one row; numbers of notices are thus in the order of changes for
 * each thing.
 *
 * <p>However many subscribers there are, a step looks at so many rows and so many subscribers, and commits with the notices
 * how far it came: whoever is stopped in between, or is another replica, goes on behind that. Rows that were begun are ended
 * before others are begun, so nobody is told of a thing's changes in another order.
 *
 * <p>Told are those who may read a thing because it is theirs or because they have to act on it: a reminder that reaches only
 * whoever keeps an action item moves nobody. Each subscriber is told once, however many of its organisations are concerned.
 */
@ApplicationScoped
class Routing {

    /** Steps before what was made is delivered; what is left comes the next time. */
    private static final int STEPS = 10;

    /** Kinds of what others than its keeper have to do; who else reads a record because of these is not told of it. */
    private static final Set<String> ACTED_ON = Set.of("ACTION_ITEM", "FINDING");

    private final OutboxRepository outbox;
    private final NoticeRepository notices;
    private final SubscriptionRepository subscriptions;
    private final OwnerReach reach;
    private final FurtherReaders readers;
    private final OfficeClock clock;

    Routing(
            OutboxRepository outbox,
            NoticeRepository notices,
            SubscriptionRepository subscriptions,
            OwnerReach reach,
            FurtherReaders readers,
            OfficeClock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.subscriptions = subscriptions;
        this.reach = reach;
        this.readers = readers;
        this.clock = clock;
    }

    /** How much one step takes at most: their product bounds the notices of one transaction. */
    record Bounds(int rows, int subscribers) {

        static final Bounds USUAL = new Bounds(200, 100);
    }

    /** A subscription with the organisations it may be told of. */
    private record Subscriber(NoticeSubscription subscription, Set<String> organizations) {

        /** The organisation through which it is told, the one that the thing belongs to before others; nothing if it is not. */
        Optional<String> told(Row row, String owner, Set<String> readers) {
            boolean wanted = !row.recordedAt().isBefore(subscription.createdAt())
                    && subscription.wants(row.resourceKind(), row.type());
            return Stream.concat(Stream.of(owner), readers.stream().sorted())
                    .filter(organization -> wanted && organizations.contains(organization))
                    .findFirst();
        }
    }

    /** Which subscription is told of what belongs to whom, and through which organisation. */
    private record Told(String subscriptionId, String ownerId, String toldId) {}

    /**
     * Makes notices in some steps; answers whether more may be left. A feed that grew before there was anybody to be told, or
     * during an outage, keeps nothing from being delivered meanwhile.
     */
    boolean route() {
        boolean more = true;
        for (int step = 0; step < STEPS && more; step++) {
            more = step(Bounds.USUAL);
        }
        return more;
    }

    /** One step, which takes effect as a whole; answers whether there was anything to do. */
    boolean step(Bounds bounds) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long last = outbox.lockedHead();
            List<Row> rows = begunTogether(outbox.unrouted(bounds.rows()));
            if (rows.isEmpty()) {
                return false;
            }
            make(rows, last, bounds.subscribers());
            return true;
        });
    }

    private void make(List<Row> rows, long last, int most) {
        Instant now = clock.now();
        String begunTo = rows.getFirst().routedTo();
        List<NoticeSubscription> next = subscriptions.enabled(begunTo == null ? "" : begunTo, most + 1);
        List<NoticeSubscription> page = next.size() > most ? next.subList(0, most) : next;
        List<Notice> made = made(rows, page, last, now);
        if (!made.isEmpty()) {
            notices.insert(made);
            outbox.moveHead(made.getLast().no());
        }
        if (next.size() > most) {
            outbox.routedTo(rows, page.getLast().id());
        } else {
            outbox.routed(rows, now);
        }
    }

    /** The first of them, as far as all were brought to the same subscriber. */
    private static List<Row> begunTogether(List<Row> rows) {
        return rows.stream()
                .takeWhile(row -> Objects.equals(row.routedTo(), rows.getFirst().routedTo()))
                .toList();
    }

    private List<Notice> made(List<Row> rows, List<NoticeSubscription> page, long last, Instant now) {
        List<Subscriber> subscribers = page.stream()
                .map(subscription -> new Subscriber(subscription, reach.of(subscription)))
                .toList();
        Map<String, Set<String>> acting = readers.of(rows.stream()
                .filter(row -> ACTED_ON.contains(row.resourceKind()))
                .map(Row::resourceId)
                .distinct()
                .toList());
        List<Notice> made = new ArrayList<>();
        for (Row row : rows) {
            String owner = row.organizationId();
            if (owner == null) {
                continue;
            }
            Set<String> further = acting.getOrDefault(row.resourceId(), Set.of());
            for (Subscriber subscriber : subscribers) {
                subscriber
                        .told(row, owner, further)
                        .map(told -> new Told(subscriber.subscription().id(), owner, told))
                        .ifPresent(to -> made.add(notice(row, to, last + made.size() + 1, now)));
            }
        }
        return made;
    }

    private static Notice notice(Row row, Told to, long no, Instant now) {
        return new Notice(
                Ids.next(),
                to.subscriptionId(),
                no,
                row.type(),
                row.resourceKind(),
                row.resourceId(),
                to.ownerId(),
                to.toldId(),
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
