package dev.taizhang.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much whoever guesses a secret would have to guess. */
class SecretTest {

    private static final int DRAWN = 400;
    private static final int PREFIX = "tzs_".length();
    private static final int CHECKSUM = 6;
    private static final int BITS = 256;

    /** Each place takes every character there is, so that the number of places says how many secrets there are. */
    @ParameterizedTest
    @EnumSource
    void isOneOfAsManyAs256BitsMake(Secret kind) {
        List<String> drawn = Stream.generate(() -> drawnPart(kind)).limit(DRAWN).toList();
        assertEquals(DRAWN, Set.copyOf(drawn).size());
        int places = drawn.getFirst().length();
        for (int place = 0; place < places; place++) {
            int at = place;
            long characters =
                    drawn.stream().map(part -> part.charAt(at)).distinct().count();
            // Of 62 characters, 400 draws leave out more than a dozen as good as never.
            assertTrue(characters > 50, () -> "place " + at + " takes only " + characters);
        }
        long all = drawn.stream().flatMapToInt(String::chars).distinct().count();
        double bits = places * Math.log((double) all) / Math.log(2);
        assertTrue(bits >= BITS, () -> bits + " bits");
    }

    @ParameterizedTest
    @EnumSource
    void keepsAllOfThemInItsHash(Secret kind) {
        Set<String> hashes = IntStream.range(0, DRAWN)
                .mapToObj(_ -> Secret.hash(kind.draw()))
                .collect(Collectors.toSet());
        assertEquals(DRAWN, hashes.size());
        hashes.forEach(hash -> assertTrue(hash.matches("[0-9a-f]{64}"), hash));
    }

    private static String drawnPart(Secret kind) {
        String text = kind.draw();
        assertTrue(kind.fits(text), text);
        return text.substring(PREFIX, text.length() - CHECKSUM);
    }
}
