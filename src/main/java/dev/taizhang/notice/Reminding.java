package dev.taizhang.notice;

import dev.taizhang.account.StandingAccounts;
import dev.taizhang.audit.DueSoon;
import dev.taizhang.audit.DueSoon.Due;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Reminds of what is due within so many office days: of each thing once for each of the configured distances, whoever asks
 * and however often, on however many replicas. What became due so late that it is already nearer is reminded of once.
 */
@ApplicationScoped
class Reminding {

    private static final Logger LOG = Logger.getLogger(Reminding.class);

    private static final int STEP = 200;

    /** Somebody is still reminded by a process that did not run for so many days. */
    private static final int MISSED_DAYS = 7;

    /** More than organisations times duties: so many of a costly source are asked for at once. */
    private static final int ALL = 100_000;

    private final List<DueSoon> sources;
    private final ReminderRepository reminders;
    private final SubscriptionRepository subscriptions;
    private final OfficeClock clock;
    private final Revisions revisions;
    /** In office days before the day, the nearest first. */
    private final List<Integer> distances;

    /** In office days after the day, the farthest first. */
    private final List<Integer> delays;

    /** At what each costly source looked last. */
    private final Map<String, Seen> lookedAt = new ConcurrentHashMap<>();

    /** For how long at least a costly source is not asked again on the same day. */
    private final Duration pause;

    /**
     * An office day, and how many changes there had been altogether: what is due is the same as long as both are. Who signs in
     * with which rights changes nothing of it.
     */
    private record Seen(LocalDate day, long changes, Instant at) {

        boolean showsWhatIs(Seen now, Duration pause) {
            return day.equals(now.day) && (changes == now.changes || now.at.isBefore(at.plus(pause)));
        }
    }

    Reminding(
            @All List<DueSoon> sources,
            ReminderRepository reminders,
            SubscriptionRepository subscriptions,
            OfficeClock clock,
            Revisions revisions,
            NoticeSettings settings) {
        this.sources = List.copyOf(sources);
        this.reminders = reminders;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.revisions = revisions;
        this.distances = settings.remindBefore().stream().sorted().toList();
        this.pause = settings.remindedOfAllEvery();
        this.delays = settings.remindAfter().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Makes the reminders of today, where there is anybody to be reminded. */
    void remind() {
        boolean anybody = QuarkusTransaction.requiringNew().call(subscriptions::anyEnabled);
        if (!anybody) {
            return;
        }
        // Counted before anything is looked at: what comes meanwhile is a change the next time.
        long changes = QuarkusTransaction.requiringNew().call(() -> revisions.totalBut(StandingAccounts.SCOPE));
        Seen now = new Seen(clock.today(), changes, clock.now());
        sources.stream()
                .filter(source -> Optional.ofNullable(lookedAt.get(source.type()))
                        .filter(seen -> seen.showsWhatIs(now, pause))
                        .isEmpty())
                .forEach(source -> remindOrLeave(source, now));
    }

    /** One room that fails keeps nobody from being reminded of what others know. */
    private void remindOrLeave(DueSoon source, Seen now) {
        try {
            remind(source, now.day());
            if (source.isCostly()) {
                lookedAt.put(source.type(), now);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Reminders could not be made; it will be tried again: %s", source.type());
        }
    }

    private void remind(DueSoon source, LocalDate today) {
        if (!distances.isEmpty()) {
            remind(source, source.type(), today, today.plusDays(distances.getLast()), today);
        }
        if (!delays.isEmpty()) {
            LocalDate earliest = today.minusDays((long) delays.getFirst() + MISSED_DAYS);
            source.overdueType().ifPresent(type -> remind(source, type, earliest, today.minusDays(1), today));
        }
    }

    private void remind(DueSoon source, String type, LocalDate from, LocalDate to, LocalDate today) {
        int asked = source.isCostly() ? ALL : STEP;
        String after = "";
        int made = 0;
        List<Due> page;
        do {
            String behind = after;
            page = QuarkusTransaction.requiringNew().call(() -> source.between(from, to, behind, asked));
            made += makeInSteps(type, page, today);
            after = page.isEmpty() ? "" : page.getLast().id();
        } while (page.size() >= asked);
        if (made > 0) {
            LOG.infof("Reminded of %d things: %s", made, type);
        }
    }

    private int makeInSteps(String type, List<Due> due, LocalDate today) {
        int made = 0;
        for (int start = 0; start < due.size(); start += STEP) {
            List<Due> step = due.subList(start, Math.min(start + STEP, due.size()));
            made += QuarkusTransaction.requiringNew().call(() -> make(type, step, today));
        }
        return made;
    }

    private int make(String type, List<Due> due, LocalDate today) {
        int made = 0;
        for (Due thing : due) {
            Optional<Integer> distance = distance(ChronoUnit.DAYS.between(today, thing.on()));
            made += distance.isPresent() && reminders.make(type, thing, distance.get(), clock.now()) ? 1 : 0;
        }
        return made;
    }

    /** The one of the distances that has come last, negative after the day; nothing before the first after it. */
    private Optional<Integer> distance(long left) {
        return left >= 0
                ? distances.stream().filter(days -> days >= left).findFirst()
                : delays.stream().filter(days -> days <= -left).findFirst().map(days -> -days);
    }
}
