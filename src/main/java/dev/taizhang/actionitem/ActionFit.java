package dev.taizhang.actionitem;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the days of steps must fit. What is null is not there, or its own fault is known already. */
@ApplicationScoped
class ActionFit {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final OfficeClock clock;

    ActionFit(OfficeClock clock) {
        this.clock = clock;
    }

    /** What has happened is not to come. */
    void happenedOn(@Nullable LocalDate on, String pointer, Faults faults) {
        LocalDate today = clock.today();
        if (on != null && on.isAfter(today)) {
            faults.add(pointer, "OUT_OF_RANGE", EARLIEST, today);
        }
    }

    /** An extension goes beyond the day first agreed on. */
    static void extension(ActionPlace place, @Nullable LocalDate to, Faults faults) {
        if (to != null && !to.isAfter(place.due())) {
            faults.add("/to", "BEFORE_START", place.due());
        }
    }
}
