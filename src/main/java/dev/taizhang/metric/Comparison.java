package dev.taizhang.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside that of another span.
 *
 * @param period the other span
 * @param value its figure
 * @param change the difference, always given
 * @param changeRate per cent with its sign and one decimal, half up; null where it is left out
 * @param changeRateOmitted why it is left out: {@code BASE_ZERO} or {@code BASE_BELOW_5}; null where it is given
 */
public record Comparison(
        String period,
        long value,
        long change,
        @Nullable String changeRate,
        @Nullable String changeRateOmitted) {

    private static final long SMALLEST_BASE = 5;

    static Comparison of(String period, long base, long value) {
        long change = value - base;
        if (base < SMALLEST_BASE) {
            return new Comparison(period, base, change, null, base == 0 ? "BASE_ZERO" : "BASE_BELOW_5");
        }
        BigDecimal rate = BigDecimal.valueOf(change)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
        return new Comparison(period, base, change, (rate.signum() > 0 ? "+" : "") + rate.toPlainString(), null);
    }
}
