package dev.taizhang.actionitem;

import dev.taizhang.platform.json.RequestBody;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an action item was closed.
 *
 * @param on office day; today where none is given
 */
record ActionClosureRequest(@Nullable LocalDate on) implements RequestBody {}
