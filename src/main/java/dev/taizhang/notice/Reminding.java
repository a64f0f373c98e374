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
import org.jboss.logging.Logger;

/**
 * Reminds of what is due within so many office days: of each thing once for each of the configured distances, whoever asks
 * and however often, on however many replicas. What became due so late that it is already nearer is reminded of once.
 */
@ApplicationScoped
class Reminding {

    private static final Logger LOG = Logger.getLogger(Reminding.class);

    private static final int STEP = 200;

    private final List<DueSoon> sources;
    private final ReminderRepository reminders;
    private final SubscriptionRepository subscriptions;
    private final OfficeClock clock;
    private final List<Integer> distances;

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
        boolean anybody = QuarkusTransaction.requiringNew()
                .call(() -> !subscriptions.enabled().isEmpty());
        if (!anybody || distances.isEmpty()) {
            return;
        }
        LocalDate today = clock.today();
        sources.forEach(source -> remind(source, today));
    }

    private void remind(DueSoon source, LocalDate today) {
        String after = "";
        int made = 0;
        List<Due> page;
        do {
            String behind = after;
            page = QuarkusTransaction.requiringNew()
                    .call(() -> source.between(today, today.plusDays(distances.getLast()), behind, STEP));
            List<Due> due = page;
            made += QuarkusTransaction.requiringNew().call(() -> make(source.type(), due, today));
            after = page.isEmpty() ? "" : page.getLast().id();
        } while (page.size() == STEP);
        if (made > 0) {
            LOG.infof("Reminded of %d things: %s", made, source.type());
        }
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
