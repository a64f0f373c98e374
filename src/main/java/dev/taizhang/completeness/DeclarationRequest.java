package dev.taizhang.completeness;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That all records of a period are in.
 *
 * @param organization id or code of the organisation whose they are; not those of the ones below it
 * @param period code of a year, half, quarter or month that has ended
 */
record DeclarationRequest(
        @Size(max = 64) String organization,
        @Size(max = 24) String period,
        @Lines @Nullable @Size(max = 500) String note)
        implements RequestBody {}
