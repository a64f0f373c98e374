package dev.taizhang.notice;

import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Removes what was settled long ago, in steps so small that nobody waits for them. Replicas may do it at the same time. */
@ApplicationScoped
class NoticeSweep {

    private static final int STEP = 500;
    private static final int MOST_STEPS = 200;

    /** Longer than before any day it is reminded of. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final OutboxRepository outbox;
    private final NoticeRepository notices;
    private final ReminderRepository reminders;
    private final OfficeClock clock;
    private final NoticeSettings settings;

    NoticeSweep(
            OutboxRepository outbox,
            NoticeRepository notices,
            ReminderRepository reminders,
            OfficeClock clock,
            NoticeSettings settings) {
        this.outbox = outbox;
        this.notices = notices;
        this.reminders = reminders;
        this.clock = clock;
        this.settings = settings;
    }

    void sweep() {
        Instant now = clock.now();
        Instant delivered = now.minus(settings.deliveredKept());
        inSteps(() -> outbox.remove(now.minus(settings.feedKept()), STEP));
        // So that what waits is bounded, however long a receiver is gone or a subscription rests.
        inSteps(() -> notices.giveUp(now.minus(settings.deadLettersKept()), now, STEP));
        inSteps(() -> notices.remove(NoticeState.DELIVERED, delivered, STEP));
        inSteps(() -> notices.remove(NoticeState.WITHHELD, delivered, STEP));
        inSteps(() -> notices.remove(NoticeState.DEAD, now.minus(settings.deadLettersKept()), STEP));
        inSteps(() -> reminders.remove(now.minus(REMEMBERED), STEP));
    }

    private static void inSteps(Callable<Integer> step) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if (QuarkusTransaction.requiringNew().call(step) < STEP) {
                return;
            }
        }
    }
}
