package dev.taizhang.closing;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;

/**
 * A period that is to be closed.
 *
 * @param organization id or code; it is closed for all below it, too
 * @param period code of a year, half, quarter or month that has ended
 */
record PeriodClosingRequest(
        @Size(max = 64) String organization, @Size(max = 24) String period) implements RequestBody {}
