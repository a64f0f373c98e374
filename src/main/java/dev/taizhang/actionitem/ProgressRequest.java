package dev.taizhang.actionitem;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the work has come.
 *
 * @param on office day; today where none is given
 */
record ProgressRequest(
        @Nullable LocalDate on,
        @Min(0) @Max(100) int progress,
        @Lines @Nullable @Size(max = 500) String note) implements RequestBody {}
