package dev.taizhang.platform.catchup;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Work over all records that must be done before some questions can be answered rightly. Whoever finds it behind, at a
 * start or later, sets it going in the background; so one that was killed is taken up by the next start, or by another
 * replica. The work itself must bear to be stopped at any moment, to begin again, and to run on several replicas at once.
 */
public final class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);

    /** A start waits so long: a small office has caught up before its first request. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final BooleanSupplier behind;
    private final Runnable work;
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Work of that name.
     *
     * @param behind whether it has to be done, by what is kept in the database
     * @param work does it; {@code behind} says no afterwards
     */
    public CatchUp(String name, BooleanSupplier behind, Runnable work) {
        this.name = name;
        this.behind = behind;
        this.work = work;
    }

    /** Begins where it is behind, and waits a little for it. */
    public void atStart() throws InterruptedException {
        if (behind.getAsBoolean()) {
            begin().join(PATIENCE);
        }
    }

    /** Whether all is done; where not, it is under way. */
    public boolean done() {
        boolean isBehind = behind.getAsBoolean();
        if (isBehind) {
            begin();
        }
        return !isBehind;
    }

    /**
     * Refuses to go on before all is done.
     *
     * @throws Problem LOADING
     */
    public void require() {
        if (!done()) {
            throw Problem.of(ErrorCode.LOADING);
        }
    }

    private Thread begin() {
        return Thread.ofVirtual().name(name).start(() -> {
            if (running.compareAndSet(false, true)) {
                try {
                    goOn();
                } finally {
                    running.set(false);
                }
            }
        });
    }

    private void goOn() {
        try {
            while (behind.getAsBoolean()) {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The %s was broken off; it begins again with the next request that needs it", name);
        }
    }
}
