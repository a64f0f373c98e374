package dev.taizhang.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.taizhang.metric.Figure.Part;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure as clients see it.
 *
 * @param value a whole number for counts; a text with one decimal, half up, for rates and averages; null where there is
 *     nothing to divide by
 * @param reason why there is no value: {@code NOTHING_TO_DIVIDE_BY}; absent where there is one
 * @param numerator of a rate or mean; absent for other figures
 * @param denominator of a rate or mean; absent for other figures
 * @param lags the days a median was taken of, the shortest first; absent for other figures
 * @param without codes of the active organisations without any such record; absent for other figures than coverage
 * @param display exact figure with its unit, as {@code 23次} or {@code 81.8%}; null where there is no value
 * @param approximate how an official text may put a count, as {@code 20余次}; null for rates and averages
 * @param breakdowns parts that are not zero, and every quarter; most rates and averages have none
 * @param target what it is to reach; absent where nobody said
 * @param contributions how many records' contributions make it up, and where they are
 */
public record FigureView(
        String name,
        String unit,
        int definitionVersion,

        @Schema(oneOf = {Long.class, String.class}) @Nullable
        Object value,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long numerator,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long denominator,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Long> lags,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> without,

        @Nullable String display,
        @Nullable String approximate,
        Map<String, List<Part>> breakdowns,
        ComparisonView comparison,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TargetView target,

        ContributionsLink contributions) {

    /** The same with other breakdowns. */
    FigureView with(Map<String, List<Part>> others) {
        return new FigureView(
                name,
                unit,
                definitionVersion,
                value,
                reason,
                numerator,
                denominator,
                lags,
                without,
                display,
                approximate,
                others,
                comparison,
                target,
                contributions);
    }

    /** What the figure is compared with; absent where it was not asked for or there is nothing to compare. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparisonView(
            @Nullable Comparison previousYear, @Nullable Comparison precedingPeriod) {}

    /** The way from a figure to its records. */
    public record ContributionsLink(long count, String href) {}
}
