package dev.taizhang.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a figure comes to, exactly: a whole number, or a quotient of whole numbers that is rounded only where it is shown.
 *
 * @param form how it is written
 * @param numerator the whole number itself where there is nothing to divide
 * @param denominator 1 for a whole number; 0 where there is nothing to divide by
 */
public record Outcome(Form form, long numerator, long denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a value is written. */
    public enum Form {
        COUNT,
        /** A hundred times the quotient. */
        PERCENTAGE,
        /** The quotient. */
        AVERAGE,
        /** The quotient, whose parts say nothing by themselves. */
        MEDIAN
    }

    static Outcome count(long value) {
        return new Outcome(Form.COUNT, value, 1);
    }

    /** Whether there is something to divide by. */
    boolean computable() {
        return denominator != 0;
    }

    boolean isCount() {
        return form == Form.COUNT;
    }

    /** Whether numerator and denominator are worth showing. */
    boolean hasParts() {
        return form == Form.PERCENTAGE || form == Form.AVERAGE;
    }

    /** As the API has it: a number for counts, else a text with one decimal, half up; null where it is not computable. */
    @Nullable
    Object value() {
        return isCount()
                ? (Object) numerator
                : computable() ? decimal(times(1), denominator).toPlainString() : null;
    }

    /** The value with its unit; null where it is not computable. */
    @Nullable
    String text(String unit) {
        Object value = value();
        return value == null ? null : value + unit;
    }

    /** The exact difference, rounded only then: a number for counts, else a text with its sign; null if one is missing. */
    @Nullable
    Object minus(Outcome other) {
        if (isCount()) {
            return numerator - other.numerator;
        }
        return computable() && other.computable() ? signed(decimal(difference(other), denominator, other)) : null;
    }

    /** By how many per cent it is more than another, with sign and one decimal; both must be computable. */
    String rateOver(Outcome other) {
        BigDecimal rate = difference(other)
                .multiply(HUNDRED)
                .divide(other.times(1).multiply(BigDecimal.valueOf(denominator)), 1, RoundingMode.HALF_UP);
        return signed(rate);
    }

    /** Per cent of a target, with one decimal; null where there is no value. */
    @Nullable
    String shareOf(BigDecimal target) {
        return computable()
                ? times(1).multiply(HUNDRED)
                        .divide(target.multiply(BigDecimal.valueOf(denominator)), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                : null;
    }

    /** Whether the value is below a whole number; it must be computable. */
    boolean below(long bound) {
        return times(1).compareTo(BigDecimal.valueOf(bound).multiply(BigDecimal.valueOf(denominator))) < 0;
    }

    static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + value.toPlainString();
    }

    private BigDecimal times(long factor) {
        BigDecimal product = BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(factor));
        return form == Form.PERCENTAGE ? product.multiply(HUNDRED) : product;
    }

    /** Numerator of the difference over the product of both denominators. */
    private BigDecimal difference(Outcome other) {
        return times(other.denominator).subtract(other.times(denominator));
    }

    private static BigDecimal decimal(BigDecimal dividend, long divisor) {
        return dividend.divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(BigDecimal dividend, long divisor, Outcome other) {
        return dividend.divide(
                BigDecimal.valueOf(divisor).multiply(BigDecimal.valueOf(other.denominator)), 1, RoundingMode.HALF_UP);
    }
}
