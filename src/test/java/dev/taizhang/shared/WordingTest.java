package dev.taizhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Pattern ROUNDED = Pattern.compile("(\\d+)余次");

    @ParameterizedTest
    @CsvSource({
        "0, 0次",
        "9, 9次",
        "10, 10次",
        "11, 10余次",
        "12, 10余次",
        "13, 13次",
        "14, 14次",
        "20, 20次",
        "23, 20余次",
        "24, 20余次",
        "33, 30余次",
        "150, 150次",
        "1086, 1000余次",
        "1999, 1900余次",
        "200, 200次",
        "1000000, 1000000次"
    })
    void roundsOnlyAsFarAsTheRuleAllows(long value, String expected) {
        assertEquals(expected, Wording.approximate(value, "次"));
    }

    @Property
    void neverStatesMoreThanThereIsNorLessThanFourFifths(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long value) {
        Matcher rounded = ROUNDED.matcher(Wording.approximate(value, "次"));
        if (rounded.matches()) {
            long stated = Long.parseLong(rounded.group(1));
            assertTrue(stated < value && stated * 5 >= value * 4 && stated % 10 == 0);
        } else {
            assertEquals(Wording.exact(value, "次"), Wording.approximate(value, "次"));
        }
    }
}
