package dev.taizhang.notice;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.audit.DueSoon.Due;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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

    /** More than organisations times duties: so many of a costly source are asked for at once. */
    private static final int ALL = 100_000;

    private final List<DueSoon> sources;
    private final ReminderRepository reminders;
    private final SubscriptionRepository subscriptions;
    private final OfficeClock clock;
    private final List<Integer> distances;
    private final Map<String, LocalDate> lookedAt = new ConcurrentHashMap<>();

    Reminding(
            @All List<DueSoon> sources,
            ReminderRepository reminders,
            SubscriptionRepository subscriptions,
            OfficeClock clock,
            NoticeSettings settings) {
        this.sources = List.copyOf(sources);
        this.reminders = reminders;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.distances = settings.remindBefore().stream().sorted().toList();
    }

    /** Makes the reminders of today, where there is anybody to be reminded. */
    void remind() {
        boolean anybody = QuarkusTransaction.requiringNew().call(subscriptions::anyEnabled);
        if (!anybody || distances.isEmpty()) {
            return;
        }
        LocalDate today = clock.today();
        sources.stream()
                .filter(source -> !today.equals(lookedAt.get(source.type())))
                .forEach(source -> remindOrLeave(source, today));
    }

    /** One room that fails keeps nobody from being reminded of what others know. */
    private void remindOrLeave(DueSoon source, LocalDate today) {
        try {
            remind(source, today);
            if (source.isCostly()) {
                lookedAt.put(source.type(), today);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Reminders could not be made; it will be tried again: %s", source.type());
        }
    }

    private void remind(DueSoon source, LocalDate today) {
        int asked = source.isCostly() ? ALL : STEP;
        String after = "";
        int made = 0;
        List<Due> page;
        do {
            String behind = after;
            page = QuarkusTransaction.requiringNew()
                    .call(() -> source.between(today, today.plusDays(distances.getLast()), behind, asked));
            made += makeInSteps(source.type(), page, today);
            after = page.isEmpty() ? "" : page.getLast().id();
        } while (page.size() == asked);
        if (made > 0) {
            LOG.infof("Reminded of %d things: %s", made, source.type());
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
            long left = ChronoUnit.DAYS.between(today, thing.on());
            int distance =
                    distances.stream().filter(days -> days >= left).findFirst().orElseThrow();
            made += reminders.make(type, thing, distance, clock.now()) ? 1 : 0;
        }
        return made;
    }
}
