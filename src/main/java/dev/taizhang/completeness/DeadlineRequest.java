package dev.taizhang.completeness;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By which day a period is to be declared complete.
 *
 * @param organization id or code of the organisation that asks for it; all below it are to declare
 * @param period code of a year, half, quarter or month
 * @param dueOn last office day, after the period and within a year of its end
 */
record DeadlineRequest(
        @Size(max = 64) String organization,
        @Size(max = 24) String period,
        LocalDate dueOn,
        @Lines @Nullable @Size(max = 500) String note)
        implements RequestBody {}
