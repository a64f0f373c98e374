package dev.taizhang.notice;

import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers what waits for one subscriber, in its order, while it holds the lease: nobody else sends to it meanwhile. What is
 * about a thing of which an earlier notice still waits, waits behind it; what is about other things goes on. A receiver that
 * cannot be reached is left alone for a while, and nothing else that waits for it is counted as tried.
 *
 * <p>A notice is marked after it was taken: whoever is killed in between sends it again, with the same id.
 */
@ApplicationScoped
class Deliveries {

    private static final int PAGE = 100;

    /** For how long one subscriber is served at a stretch while others may wait. */
    private static final Duration STRETCH = Duration.ofMinutes(1);

    /** Things of which something waits, before the rest is left for later: so many refuse who refuse everything. */
    private static final int MOST_BLOCKED = 1000;

    private final DeliveryBook book;
    private final OwnerReach reach;
    private final List<Courier> couriers;
    private final OfficeClock clock;

    Deliveries(DeliveryBook book, OwnerReach reach, @All List<Courier> couriers, OfficeClock clock) {
        this.book = book;
        this.reach = reach;
        this.couriers = List.copyOf(couriers);
        this.clock = clock;
    }

    /** Whom a run sends to, under which lease, until when, and of which things something must wait. */
    private record Run(NoticeSubscription to, Courier courier, String holder, Instant until, Set<String> blocked) {}

    /** Subscribers for whom there is something to do and whom nobody serves. */
    List<String> due(int limit) {
        return book.due(limit);
    }

    /** Sends what may be sent to that subscriber now, unless somebody else does. */
    void deliver(String subscriptionId) {
        String holder = Ids.next();
        if (!book.claim(subscriptionId, holder)) {
            return;
        }
        try {
            Optional<Run> run = book.enabled(subscriptionId).map(to -> run(to, holder));
            if (run.isPresent()) {
                begin(run.get());
            }
        } finally {
            book.release(subscriptionId, holder);
        }
    }

    private void begin(Run run) {
        Fault obstacle = run.courier().obstacle(run.to());
        if (obstacle == null) {
            goOn(run);
        } else {
            book.leaveAlone(run.to().id(), obstacle);
        }
    }

    private void goOn(Run run) {
        long last = 0;
        List<Notice> page;
        do {
            page = book.waiting(run.to().id(), last, PAGE);
            for (Notice notice : page) {
                if (!step(run, notice)) {
                    return;
                }
                last = notice.no();
            }
        } while (page.size() == PAGE && isToGoOn(run));
    }

    private boolean isToGoOn(Run run) {
        return run.blocked().size() < MOST_BLOCKED && clock.now().isBefore(run.until());
    }

    /**
     * Answers whether to go on with the next one. What the subscription says, and what its owner may know, is asked for each
     * one: whoever rests it, turns it elsewhere or loses the right does not wait until a long run has ended.
     */
    private boolean step(Run run, Notice notice) {
        if (run.blocked().contains(notice.subject())) {
            return true;
        }
        if (notice.dueAt().isAfter(clock.now())) {
            run.blocked().add(notice.subject());
            return true;
        }
        if (!book.renew(run.to(), run.holder())) {
            return false;
        }
        if (!reach.of(run.to()).contains(notice.toldId())) {
            book.withhold(notice);
            return true;
        }
        return attempt(run, notice);
    }

    private boolean attempt(Run run, Notice notice) {
        Outcome outcome = run.courier().send(run.to(), notice);
        if (outcome.taken()) {
            book.delivered(notice);
            return true;
        }
        if (!book.missed(notice, outcome)) {
            run.blocked().add(notice.subject());
        }
        return !outcome.ofReceiver();
    }

    private Run run(NoticeSubscription to, String holder) {
        Courier courier = couriers.stream()
                .filter(one -> one.channel() == to.channel())
                .findFirst()
                .orElseThrow();
        return new Run(to, courier, holder, clock.now().plus(STRETCH), new HashSet<>());
    }
}
