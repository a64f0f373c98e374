package dev.taizhang.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String VALID = "11320000MB151840XJ";

    @ParameterizedTest
    @ValueSource(strings = {VALID, "91350100M000100Y43"})
    void acceptsPublishedCodes(String code) {
        assertTrue(CreditCode.isValid(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4Z", "91310115MA1H8R7C6D", "", "11320000MB151840X", "11320000mb151840xj"})
    void refusesWrongOnes(String code) {
        assertFalse(CreditCode.isValid(code));
    }

    @Property
    void noticesEveryChangeOfOneCharacter(
            @ForAll @IntRange(max = 17) int position, @ForAll @CharRange(from = '0', to = 'Y') char other) {
        String changed = VALID.substring(0, position) + other + VALID.substring(position + 1);
        assertTrue(changed.equals(VALID) || !CreditCode.isValid(changed));
    }
}
