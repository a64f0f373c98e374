package dev.taizhang.notice;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Looks now and then what is to be told and to whom, and serves several subscribers at the same time: a slow one delays none. */
@ApplicationScoped
class NoticeRounds {

    private static final Logger LOG = Logger.getLogger(NoticeRounds.class);

    private final Routing routing;
    private final Deliveries deliveries;
    private final Reminding reminding;
    private final NoticeSweep sweep;
    private final NoticeSecrets secrets;
    private final int most;
    private final Semaphore free;

    NoticeRounds(
            Routing routing,
            Deliveries deliveries,
            Reminding reminding,
            NoticeSweep sweep,
            NoticeSecrets secrets,
            NoticeSettings settings) {
        this.routing = routing;
        this.deliveries = deliveries;
        this.reminding = reminding;
        this.sweep = sweep;
        this.secrets = secrets;
        this.most = settings.atOnce();
        this.free = new Semaphore(most);
    }

    /** Settings that cannot work stop the start, not the first notice. */
    void atStart(@Observes StartupEvent event) {
        secrets.fits(null);
    }

    @Scheduled(
            identity = "notices-deliver",
            every = "${taizhang.notices.delivered-every}",
            delayed = "${taizhang.notices.delivered-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        try {
            routing.route();
        } catch (RuntimeException e) {
            LOG.warn("Notices could not be made; it will be tried again", e);
        }
        try {
            deliveries.due(2 * most).forEach(this::begin);
        } catch (RuntimeException e) {
            LOG.warn("Notices that wait could not be looked for; it will be tried again", e);
        }
    }

    @Scheduled(
            identity = "notices-remind",
            every = "${taizhang.notices.reminded-every}",
            delayed = "${taizhang.notices.reminded-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void remind() {
        try {
            reminding.remind();
        } catch (RuntimeException e) {
            LOG.warn("Reminders could not be made; it will be tried again", e);
        }
    }

    @Scheduled(
            identity = "notices-sweep",
            every = "PT1H",
            delayed = "PT5M",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            sweep.sweep();
        } catch (RuntimeException e) {
            LOG.warn("Old notices could not be removed; it will be tried again", e);
        }
    }

    private void begin(String subscriptionId) {
        if (!free.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("notices").start(() -> {
            try {
                deliveries.deliver(subscriptionId);
            } catch (RuntimeException e) {
                LOG.warnf(
                        e, "Notices of subscription %s could not be delivered; it will be tried again", subscriptionId);
            } finally {
                free.release();
            }
        });
    }
}
