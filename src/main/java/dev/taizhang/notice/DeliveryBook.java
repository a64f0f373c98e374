package dev.taizhang.notice;

import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What is written down of deliveries, each step in a transaction of its own: nothing is held while a receiver is waited for. */
@ApplicationScoped
class DeliveryBook {

    private static final Logger LOG = Logger.getLogger(DeliveryBook.class);

    private final SubscriptionRepository subscriptions;
    private final NoticeRepository notices;
    private final LaneRepository lanes;
    private final OfficeClock clock;
    private final NoticeSettings settings;
    private final Backoff backoff;

    DeliveryBook(
            SubscriptionRepository subscriptions,
            NoticeRepository notices,
            LaneRepository lanes,
            OfficeClock clock,
            NoticeSettings settings) {
        this.subscriptions = subscriptions;
        this.notices = notices;
        this.lanes = lanes;
        this.clock = clock;
        this.settings = settings;
        this.backoff = new Backoff(settings.firstDelay(), settings.longestDelay(), new SecureRandom());
    }

    /** Subscribers for whom there is something to do and whom nobody serves. */
    List<String> due(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> lanes.due(clock.now(), limit));
    }

    /** The subscription, unless it is disabled. */
    Optional<NoticeSubscription> enabled(String subscriptionId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> subscriptions.known(subscriptionId).filter(found -> !found.disabled()));
    }

    /** Takes the lease, if nobody has it and the subscriber is not left alone for now. */
    boolean claim(String subscriptionId, String holder) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lanes.claim(subscriptionId, holder, clock.now(), leaseEnd()));
    }

    /** Holds the lease longer; false when it is somebody else's, or when the subscription says something else by now. */
    boolean renew(NoticeSubscription to, String holder) {
        return QuarkusTransaction.requiringNew()
                .call(() -> subscriptions.isUnchanged(to) && lanes.renew(to.id(), holder, leaseEnd()));
    }

    void release(String subscriptionId, String holder) {
        QuarkusTransaction.requiringNew().run(() -> lanes.release(subscriptionId, holder));
    }

    /** What waits behind a number, in order. */
    List<Notice> waiting(String subscriptionId, long afterNo, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> notices.waiting(subscriptionId, afterNo, limit));
    }

    /** Whoever answers for the subscription may not know of it any more. */
    void withhold(Notice notice) {
        QuarkusTransaction.requiringNew().run(() -> notices.settle(notice, NoticeState.WITHHELD, clock.now(), null));
    }

    void delivered(Notice notice) {
        Instant now = clock.now();
        QuarkusTransaction.requiringNew().run(() -> {
            notices.settle(notice, NoticeState.DELIVERED, now, null);
            lanes.delivered(notice.subscriptionId(), now);
        });
    }

    /** It was tried in vain: it waits for another time, or was tried often enough. Answers whether it is dead. */
    boolean missed(Notice notice, Outcome outcome) {
        Instant now = clock.now();
        int attempts = notice.attempts() + 1;
        boolean dead = attempts >= settings.attempts();
        QuarkusTransaction.requiringNew().run(() -> {
            if (dead) {
                notices.settle(notice, NoticeState.DEAD, now, outcome.fault());
            } else {
                notices.missed(notice, now, outcome.fault(), now.plus(backoff.after(attempts)));
            }
            if (outcome.ofReceiver()) {
                int failures = failures(notice.subscriptionId()) + 1;
                lanes.failed(notice.subscriptionId(), failures, outcome.fault(), now.plus(backoff.after(failures)));
            }
        });
        if (dead) {
            LOG.warnf(
                    "Notice %s of subscription %s is a dead letter after %d attempts: %s",
                    notice.id(), notice.subscriptionId(), attempts, outcome.fault());
        }
        return dead;
    }

    /** Nothing can be sent as things stand; nothing was tried. */
    void leaveAlone(String subscriptionId, Fault obstacle) {
        QuarkusTransaction.requiringNew()
                .run(() -> lanes.failed(
                        subscriptionId,
                        failures(subscriptionId),
                        obstacle.name(),
                        clock.now().plus(settings.firstDelay()).plus(settings.firstDelay())));
    }

    private int failures(String subscriptionId) {
        LaneRepository.Lane lane = lanes.of(List.of(subscriptionId)).get(subscriptionId);
        return lane == null ? 0 : lane.failures();
    }

    private Instant leaseEnd() {
        return clock.now().plus(settings.timeout().multipliedBy(2)).plusSeconds(15);
    }
}
