package dev.taizhang.riskcheck;

import dev.taizhang.platform.json.RequestBody;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a finding was closed.
 *
 * @param on office day; today where none is given
 */
record ClosureRequest(@Nullable LocalDate on) implements RequestBody {}
