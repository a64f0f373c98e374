package dev.taizhang.attachment;

import dev.taizhang.attachment.AttachmentStore.Kept;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Removes files that nothing refers to: those of a process that ended between keeping a file and writing it down. At the
 * start, and now and then on the back of an upload. Several replicas may do it at once.
 */
@ApplicationScoped
class StoreSweep {

    /** Longer than any transaction: a younger file may be about to be written down. */
    static final Duration GRACE = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(StoreSweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int STEP = 500;

    private final AttachmentStore store;
    private final Attachments attachments;
    private final OfficeClock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    StoreSweep(AttachmentStore store, Attachments attachments, OfficeClock clock) {
        this.store = store;
        this.attachments = attachments;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event) {
        now();
    }

    /** Sweeps if this replica has not done so lately; that it fails is no concern of anybody who waits. */
    void now() {
        Instant now = clock.now();
        Instant before = Objects.requireNonNull(last.get());
        if (before.isAfter(now.minus(PAUSE)) || !last.compareAndSet(before, now)) {
            return;
        }
        Thread.ofVirtual().name("attachment-sweep").start(() -> {
            try {
                sweep(now.minus(GRACE));
            } catch (IOException | RuntimeException e) {
                LOG.warn("Files that nothing refers to were not swept", e);
            }
        });
    }

    /** Removes what nothing refers to and was kept before an instant. */
    void sweep(Instant before) throws IOException {
        List<String> old = new ArrayList<>();
        store.each(kept -> {
            if (isBefore(kept, before)) {
                old.add(kept.id());
            }
            if (old.size() == STEP) {
                removeUnknown(old);
            }
        });
        removeUnknown(old);
    }

    private static boolean isBefore(Kept kept, Instant before) {
        return kept.since().isBefore(before);
    }

    private void removeUnknown(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<String> known = attachments.known(ids);
        for (String id : ids) {
            if (!known.contains(id)) {
                remove(id);
            }
        }
        ids.clear();
    }

    private void remove(String id) {
        try {
            store.remove(id);
            LOG.infof("Swept the file %s, which nothing referred to", id);
        } catch (IOException e) {
            LOG.warnf(e, "The file %s, which nothing refers to, could not be removed", id);
        }
    }
}
