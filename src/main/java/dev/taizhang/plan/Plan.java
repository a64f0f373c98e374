package dev.taizhang.plan;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.shared.Period;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a plan says.
 *
 * @param organization id or code
 * @param period code of the period in which it is to be done
 */
@Schema(name = "Plan")
public record Plan(
        String organization,
        @Size(max = 200) String title,
        @Nullable @Lines @Size(max = 2000) String summary,
        @Size(max = 24) String period,
        @Size(min = 1, max = 100) List<PlanItem> items)
        implements RecordContent {

    /** It stands on the first day of its period. */
    @Override
    public @Nullable LocalDate eventDate() {
        return Period.parse(period).map(Period::start).orElse(null);
    }
}
