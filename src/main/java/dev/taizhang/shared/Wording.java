package dev.taizhang.shared;

/**
 * How a count is written in an official text (GB/T 15835: Arabic digits for counts; 余 only after a stated figure whose
 * last digit is zero).
 */
public final class Wording {

    private Wording() {}

    /** The exact figure with its unit, as {@code 23次}. */
    public static String exact(long value, String unit) {
        return value + unit;
    }

    /**
     * The approximate figure with its unit, as {@code 20余次}; the exact one where no round figure comes close enough.
     *
     * <p>The step starts at the largest power of ten not above the value (never below 10) and shrinks tenfold until the
     * stated figure equals the value (then without 余) or is at least 80 % of it.
     */
    public static String approximate(long value, String unit) {
        for (long step = largestPowerOfTen(value); step >= 10; step /= 10) {
            long stated = value / step * step;
            if (stated == value) {
                break;
            }
            if (stated * 5 >= value * 4) {
                return stated + "余" + unit;
            }
        }
        return exact(value, unit);
    }

    private static long largestPowerOfTen(long value) {
        long power = 1;
        while (power <= value / 10) {
            power *= 10;
        }
        return power;
    }
}
