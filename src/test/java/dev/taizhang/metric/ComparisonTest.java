package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.metric.Outcome.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({"19, 23, 4, +21.1", "176, 200, 24, +13.6", "96, 150, 54, +56.3", "6, 5, -1, -16.7", "6, 6, 0, 0.0"})
    void givesTheRateWithItsSignAndOneDecimal(long base, long value, long change, String rate) {
        Comparison comparison = of(base, value);
        assertEquals(change, comparison.change());
        assertEquals(rate, comparison.changeRate());
    }

    @Test
    void leavesTheRateOutWhereTheBaseIsTooSmall() {
        assertEquals("BASE_ZERO", of(0, 3).changeRateOmitted());
        assertEquals("BASE_BELOW_5", of(4, 3).changeRateOmitted());
        assertEquals(-1L, of(4, 3).change());
    }

    @Test
    void givesTheDifferenceOfPercentagesInPointsFromTheExactValues() {
        Comparison comparison = Comparison.of(
                "2021", new Outcome(Form.PERCENTAGE, 55, 61), new Outcome(Form.PERCENTAGE, 190, 208), "%", "个百分点");
        assertEquals("90.2", comparison.value());
        assertEquals("+1.2", comparison.change());
        assertEquals("+1.2个百分点", comparison.changeDisplay());
        assertEquals("RATE", comparison.changeRateOmitted());
    }

    @Test
    void comparesNothingWithNothing() {
        Comparison comparison =
                Comparison.of("2021", new Outcome(Form.AVERAGE, 0, 0), new Outcome(Form.AVERAGE, 9, 2), "天", "天");
        assertNull(comparison.value());
        assertNull(comparison.change());
        assertEquals("NO_VALUE", comparison.changeRateOmitted());
    }

    @ParameterizedTest
    @CsvSource({"AVERAGE, 340, 9, 37.8", "PERCENTAGE, 9, 11, 81.8", "AVERAGE, 1, 4, 0.3", "PERCENTAGE, 0, 3, 0.0"})
    void writesQuotientsWithOneDecimalHalfUp(Form form, long numerator, long denominator, String text) {
        assertEquals(text, new Outcome(form, numerator, denominator).value());
    }

    private static Comparison of(long other, long now) {
        return Comparison.of("2021", Outcome.count(other), Outcome.count(now), "次", "次");
    }
}
