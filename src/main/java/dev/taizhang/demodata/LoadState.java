package dev.taizhang.demodata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CancellationException;

/** How far the load of this process is. */
@ApplicationScoped
class LoadState {

    private volatile Phase phase = Phase.LOADING;

    /** Where a load stands. */
    enum Phase {
        LOADING,
        READY,
        FAILED,
        /** The service stops before the load is over; nothing of it is kept. */
        STOPPED
    }

    Phase phase() {
        return phase;
    }

    void become(Phase next) {
        phase = next;
    }

    /** Leaves the load when the service is asked to stop. */
    void requireRunning() {
        if (phase == Phase.STOPPED) {
            throw new CancellationException("The service stops");
        }
    }
}
