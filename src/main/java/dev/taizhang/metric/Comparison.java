package dev.taizhang.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside that of another span.
 *
 * @param period the other span
 * @param value its figure: a number for counts, a text with one decimal for rates and averages, null where there was
 *     nothing to divide by
 * @param numerator of its figure, where that is a quotient
 * @param denominator of its figure, where that is a quotient
 * @param display its figure with the unit; null where there is none
 * @param change the difference, always given where there are two figures: a number for counts, else a text with its sign
 *     and one decimal; of rates in percentage points
 * @param changeDisplay the difference with its sign and unit, as {@code +4次} or {@code -0.9个百分点}
 * @param changeRate per cent with its sign and one decimal, half up; null where it is left out
 * @param changeRateOmitted why it is left out: {@code BASE_ZERO}, {@code BASE_BELOW_5}, {@code RATE} (the change is in
 *     points) or {@code NO_VALUE}; null where it is given
 */
public record Comparison(
        String period,

        @Schema(oneOf = {Long.class, String.class}) @Nullable
        Object value,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long numerator,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long denominator,

        @Nullable String display,

        @Schema(oneOf = {Long.class, String.class}) @Nullable
        Object change,

        @Nullable String changeDisplay,
        @Nullable String changeRate,
        @Nullable String changeRateOmitted) {

    private static final long SMALLEST = 5;

    /**
     * Compares two figures of one kind.
     *
     * @param unit as it follows a figure
     * @param changeUnit as it follows a difference
     */
    static Comparison of(String period, Outcome other, Outcome now, String unit, String changeUnit) {
        String omitted = omitted(other, now);
        Object change = now.minus(other);
        return new Comparison(
                period,
                other.value(),
                other.hasParts() ? other.numerator() : null,
                other.hasParts() ? other.denominator() : null,
                other.text(unit),
                change,
                change == null ? null : (change instanceof Long count && count > 0 ? "+" : "") + change + changeUnit,
                omitted == null ? now.rateOver(other) : null,
                omitted);
    }

    private static @Nullable String omitted(Outcome other, Outcome now) {
        if (now.form() == Outcome.Form.PERCENTAGE) {
            return "RATE";
        }
        if (!other.computable() || !now.computable()) {
            return "NO_VALUE";
        }
        if (other.numerator() == 0) {
            return "BASE_ZERO";
        }
        return other.below(SMALLEST) ? "BASE_BELOW_5" : null;
    }
}
