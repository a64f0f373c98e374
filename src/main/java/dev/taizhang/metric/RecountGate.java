package dev.taizhang.metric;

import dev.taizhang.platform.catchup.CatchUp;
import dev.taizhang.platform.problem.Problem;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** A figure is right or absent: none is given out before all records are counted by all published definitions. */
@ApplicationScoped
class RecountGate {

    private static final Logger LOG = Logger.getLogger(RecountGate.class);

    private final CatchUp catchUp;

    RecountGate(Recount recount, RecountState state) {
        this.catchUp = new CatchUp(
                "recount",
                state::behind,
                () -> LOG.infof("Recounted by the definitions published: %d records count differently", recount.run()));
    }

    /** After the definitions of this release are published. */
    void atStart(@Observes @Priority(200) StartupEvent event) throws InterruptedException {
        catchUp.atStart();
    }

    /**
     * Refuses to go on while figures may be wrong.
     *
     * @throws Problem LOADING
     */
    void requireRecounted() {
        catchUp.require();
    }

    /** Whether every figure is right; where not, the recount is under way. */
    boolean recounted() {
        return catchUp.done();
    }
}
