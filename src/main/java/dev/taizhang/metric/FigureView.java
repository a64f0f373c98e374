package dev.taizhang.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.taizhang.metric.Figure.Part;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure as clients see it.
 *
 * @param value a whole number for counts
 * @param display exact figure with its unit, as {@code 23次}
 * @param approximate how an official text may put it, as {@code 20余次}
 * @param breakdowns parts that are not zero, and every quarter
 * @param contributions how many records' contributions make it up, and where they are
 */
public record FigureView(
        String name,
        String unit,
        int definitionVersion,
        long value,
        String display,
        String approximate,
        Map<String, List<Part>> breakdowns,
        ComparisonView comparison,
        ContributionsLink contributions) {

    /** What the figure is compared with; absent where it was not asked for or there is nothing to compare. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparisonView(
            @Nullable Comparison previousYear, @Nullable Comparison precedingPeriod) {}

    /** The way from a figure to its records. */
    public record ContributionsLink(long count, String href) {}
}
