package dev.taizhang.actionitem;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    /**
     * An extension goes beyond the day that holds: the one first agreed on, or the latest that was approved since.
     *
     * @param extensions all that were asked for
     */
    static void extension(ActionPlace place, List<ActionEntry> extensions, @Nullable LocalDate to, Faults faults) {
        LocalDate holding = extensions.stream()
                .filter(extension -> extension.approvedBy() != null)
                .map(extension -> Objects.requireNonNull(extension.on()))
                .max(Comparator.naturalOrder())
                .filter(place.due()::isBefore)
                .orElse(place.due());
        if (to != null && !to.isAfter(holding)) {
            faults.add("/to", "BEFORE_START", holding.plusDays(1));
        }
    }
}
