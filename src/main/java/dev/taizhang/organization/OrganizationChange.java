package dev.taizhang.organization;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is called and counts from a day on.
 *
 * @param from first day on which this holds; it holds until the next day at which the same thing changes again
 */
public record OrganizationChange(
        @Size(max = 200) String name,
        @Size(max = 100) String shortName,
        OrganizationType type,
        @Nullable String creditCode,
        @Nullable @Min(0) @Max(10_000_000) Integer memberHeadcount,
        LocalDate from)
        implements RequestBody {}
