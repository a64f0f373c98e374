package dev.taizhang.review;

import dev.taizhang.platform.problem.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which something begins or ends. */
final class Days {

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Days() {}

    /** Adds a fault where a day lies before another one, or is unthinkable. */
    static void require(@Nullable LocalDate day, @Nullable LocalDate least, String pointer, Faults faults) {
        if (day == null || least == null) {
            return;
        }
        if (day.isBefore(least)) {
            faults.add(pointer, "BEFORE_START", least);
        } else if (day.isAfter(LATEST)) {
            faults.add(pointer, "OUT_OF_RANGE", least, LATEST);
        }
    }
}
