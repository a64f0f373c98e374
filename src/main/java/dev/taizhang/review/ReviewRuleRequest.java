package dev.taizhang.review;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How articles of an organisation and those below it are reviewed from a day on.
 *
 * @param organization id or code
 * @param daysFirst days that the first review has after it begins; null for no deadline
 * @param proofreading whether three proof-readings 三校 come before the last pass
 */
@Schema(name = "ReviewRule")
record ReviewRuleRequest(
        String organization,
        LocalDate validFrom,
        @Nullable @Min(1) @Max(365) Integer daysFirst,
        @Nullable @Min(1) @Max(365) Integer daysSecond,
        @Nullable @Min(1) @Max(365) Integer daysFinal,
        boolean proofreading)
        implements RequestBody {}
