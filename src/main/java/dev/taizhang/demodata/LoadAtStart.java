package dev.taizhang.demodata;

import dev.taizhang.demodata.LoadMarker.BusyException;
import dev.taizhang.demodata.LoadState.Phase;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads the configured year beside the start, so that the port answers at once: with "not ready yet" until the load is
 * over. A load that fails ends the process.
 */
@ApplicationScoped
class LoadAtStart {

    private static final Logger LOG = Logger.getLogger(LoadAtStart.class);

    /** After the definitions are published. */
    private static final int AFTER_DEFINITIONS = 1000;

    private static final long MILLIS_TO_STOP = 10_000;

    private final LoadSettings settings;
    private final LoadMarker marker;
    private final Loader loader;
    private final LoadState state;
    private final FaultList faultList;
    private volatile @Nullable Thread loading;

    LoadAtStart(LoadSettings settings, LoadMarker marker, Loader loader, LoadState state, FaultList faultList) {
        this.settings = settings;
        this.marker = marker;
        this.loader = loader;
        this.state = state;
        this.faultList = faultList;
    }

    void start(@Observes @Priority(AFTER_DEFINITIONS) StartupEvent event) {
        if (settings.demoData().equals("false") || marker.isSet()) {
            state.become(Phase.READY);
            return;
        }
        loading = Thread.ofPlatform().name("demo-load").daemon().start(this::load);
    }

    /** A load under way is given up; its transaction rolls back before the database goes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread thread = loading;
        state.become(Phase.STOPPED);
        if (thread != null) {
            thread.join(MILLIS_TO_STOP);
        }
    }

    private void load() {
        try {
            while (!loaded()) {
                LOG.info("Another replica is loading the demo year; waiting for it.");
            }
            state.become(Phase.READY);
        } catch (RefusedFolderException e) {
            fail(faultList.text(settings.demoData(), e.faults()), null);
        } catch (CancellationException e) {
            LOG.info("The load of the demo year was given up; nothing of it is kept.");
        } catch (RuntimeException e) {
            fail("The demo year could not be loaded; nothing of it is kept.", e);
        }
    }

    private boolean loaded() {
        try {
            loader.load(Source.of(settings.demoData()));
            return true;
        } catch (BusyException e) {
            return false;
        }
    }

    private void fail(String message, @Nullable Throwable cause) {
        if (state.phase() == Phase.STOPPED) {
            return;
        }
        state.become(Phase.FAILED);
        LOG.error(message, cause);
        Quarkus.asyncExit(1);
    }
}
