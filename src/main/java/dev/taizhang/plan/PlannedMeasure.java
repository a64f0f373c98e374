package dev.taizhang.plan;

import dev.taizhang.platform.json.Lines;
import dev.taizhang.shared.Period;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a planned measure says. Its action items, with owner and due date, are entered on their own.
 *
 * @param organization id or code
 * @param period code of the period whose report plans it; it is to be done in the one after
 * @param problem id of the problem it answers, or its key in loaded data
 * @param evidenceMetrics codes of the metrics by which it will be seen
 */
@Schema(name = "PlannedMeasure")
public record PlannedMeasure(
        String organization,
        @Size(max = 200) String title,
        @Lines @Size(max = 2000) String statement,
        @Size(max = 20) List<@Size(max = 100) String> topics,
        @Size(max = 24) String period,
        @Nullable @Size(max = 64) String problem,

        @Size(max = 20)
        List<@Size(max = 48) @Pattern(regexp = StatedProblem.CODE, message = "format.CAPITALS") String> evidenceMetrics,

        LocalDate plannedOn)
        implements Stated {

    /**
     * The day of its period next to {@code plannedOn}: a measure belongs into the report of its period, which is often
     * written after the period's end.
     */
    @Override
    public LocalDate eventDate() {
        return Period.parse(period).map(about -> about.nearest(plannedOn)).orElse(plannedOn);
    }

    /** The first day of the period in which it is to be done: of the one after that whose report plans it. */
    LocalDate committedFor() {
        return Period.parse(period).orElseThrow().following().start();
    }

    PlannedMeasure with(String problemId) {
        return new PlannedMeasure(
                organization, title, statement, topics, period, problemId, evidenceMetrics, plannedOn);
    }
}
