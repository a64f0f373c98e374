package dev.taizhang.demodata;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Replays steps: each at its instant and as its account. */
@ApplicationScoped
class Player {

    /** So many steps keep their objects in the session; more would make every query look through them. */
    private static final int STEPS_A_SESSION = 100;

    private final OfficeClock clock;
    private final CurrentCaller currentCaller;
    private final EntityManager session;
    private final LoadState state;

    Player(OfficeClock clock, CurrentCaller currentCaller, EntityManager session, LoadState state) {
        this.clock = clock;
        this.currentCaller = currentCaller;
        this.session = session;
        this.state = state;
    }

    /**
     * Replays the steps in their order, in the running transaction.
     *
     * @throws RefusedFolderException at the first step that the service refuses
     */
    void play(List<Step> steps, Map<String, Caller> actors) {
        int played = 0;
        for (Step step : steps) {
            state.requireRunning();
            play(step, Objects.requireNonNull(actors.get(step.by()), step.by()));
            played++;
            if (played % STEPS_A_SESSION == 0) {
                session.flush();
                session.clear();
            }
        }
        session.flush();
        session.clear();
    }

    private void play(Step step, Caller actor) {
        try {
            clock.at(
                    step.at(),
                    () -> currentCaller.as(actor, () -> {
                        step.work().run();
                        return step;
                    }));
        } catch (Problem problem) {
            Faults faults = new Faults();
            faults.add(
                    step.pointer(),
                    "REFUSED_STEP",
                    step.action(),
                    step.by(),
                    step.at(),
                    problem.code().name());
            problem.violations()
                    .forEach(violation -> faults.add(
                            step.pointer() + violation.field(),
                            violation.code(),
                            violation.arguments().toArray()));
            throw new RefusedFolderException(faults);
        }
    }
}
