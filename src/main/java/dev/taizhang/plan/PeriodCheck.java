package dev.taizhang.plan;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.shared.Period;
import org.jspecify.annotations.Nullable;

/** Whether a text is the code of a period. */
final class PeriodCheck {

    private PeriodCheck() {}

    static void check(@Nullable String code, String pointer, Faults faults) {
        if (code != null && Period.parse(code).isEmpty()) {
            faults.add(pointer, "INVALID_PERIOD");
        }
    }
}
