package dev.taizhang.plan;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Within;
import dev.taizhang.shared.Period;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a target says: which figure of an organisation's subtree is to reach what in a period.
 *
 * @param metric code of a metric
 * @param organization id or code
 * @param period code of a period
 * @param value 0.1 to 1000000000, with at most one decimal; in the unit of the metric
 */
@Schema(name = "Target")
public record Target(
        @Size(max = 32) @Pattern(regexp = StatedProblem.CODE, message = "format.CAPITALS")
        String metric,

        String organization,
        @Size(max = 24) String period,
        @Within(least = "0.1", most = "1000000000") BigDecimal value)
        implements RecordContent {

    /** It has no name but what it is about. */
    @Override
    public String title() {
        return metric + " " + period;
    }

    /** It stands on the first day of its period. */
    @Override
    public @Nullable LocalDate eventDate() {
        return Period.parse(period).map(Period::start).orElse(null);
    }

    @Override
    public String typeCode() {
        return metric;
    }
}
