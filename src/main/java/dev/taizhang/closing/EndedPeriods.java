package dev.taizhang.closing;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Periods of which it can be said that nothing more will come: named ones that are over. */
@ApplicationScoped
public class EndedPeriods {

    private final OfficeClock clock;

    EndedPeriods(OfficeClock clock) {
        this.clock = clock;
    }

    /** Adds a fault unless the text is the code of a year, half, quarter or month that has ended; null has a fault already. */
    public void check(@Nullable String code, String pointer, Faults faults) {
        named(code, pointer, faults)
                .map(Period::end)
                .filter(last -> !last.isBefore(clock.today()))
                .ifPresent(last -> faults.add(pointer, "PERIOD_NOT_ENDED", last));
    }

    /** The period, where the text is the code of a year, half, quarter or month; a fault otherwise. */
    public static Optional<Period> named(@Nullable String code, String pointer, Faults faults) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<Period> period = Period.parse(code);
        if (period.isEmpty()) {
            faults.add(pointer, "INVALID_PERIOD");
        } else if (period.get().kind() == Period.Kind.INTERVAL) {
            faults.add(pointer, "PERIOD_NOT_NAMED");
        }
        return period.filter(found -> found.kind() != Period.Kind.INTERVAL);
    }
}
