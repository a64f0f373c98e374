package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({"19, 23, 4, +21.1", "176, 200, 24, +13.6", "96, 150, 54, +56.3", "6, 5, -1, -16.7", "6, 6, 0, 0.0"})
    void givesTheRateWithItsSignAndOneDecimal(long base, long value, long change, String rate) {
        Comparison comparison = Comparison.of("2021", base, value);
        assertEquals(change, comparison.change());
        assertEquals(rate, comparison.changeRate());
    }

    @Test
    void leavesTheRateOutWhereTheBaseIsTooSmall() {
        assertEquals("BASE_ZERO", Comparison.of("2021", 0, 3).changeRateOmitted());
        assertEquals("BASE_BELOW_5", Comparison.of("2021", 4, 3).changeRateOmitted());
        assertEquals(-1, Comparison.of("2021", 4, 3).change());
    }
}
