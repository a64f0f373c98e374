package dev.taizhang.platform.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CursorSealTest {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final SecretKey OTHER_KEY =
            new SecretKeySpec("another key of the same kind....".getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    private static final String CHARACTERS = "ab-12一𠮷";

    @Property(tries = 300)
    void opensWhatItSealed(
            @ForAll @Size(max = 5) List<@StringLength(max = 30) String> position, @ForAll String listKey) {
        List<String> wellFormed =
                position.stream().map(CursorSealTest::wellFormed).toList();
        assertEquals(Optional.of(wellFormed), CursorSeal.open(KEY, listKey, CursorSeal.seal(KEY, listKey, wellFormed)));
    }

    @Property(tries = 300)
    void refusesAnyChangedCharacter(
            @ForAll @Size(min = 1, max = 3) List<@StringLength(max = 10) String> position,
            @ForAll @IntRange(max = 1000) int at,
            @ForAll @IntRange(max = 63) int replacement) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String cursor = CursorSeal.seal(
                KEY, "list", position.stream().map(CursorSealTest::wellFormed).toList());
        StringBuilder changed = new StringBuilder(cursor);
        changed.setCharAt(at % cursor.length(), alphabet.charAt(replacement));
        boolean same = changed.toString().equals(cursor);
        assertEquals(same, CursorSeal.open(KEY, "list", changed.toString()).isPresent());
    }

    @Property(tries = 200)
    void refusesACursorOfAnotherListOrKey(@ForAll @StringLength(max = 20) String value) {
        String cursor = CursorSeal.seal(KEY, "list", List.of(wellFormed(value)));
        assertTrue(CursorSeal.open(KEY, "other list", cursor).isEmpty());
        assertTrue(CursorSeal.open(OTHER_KEY, "list", cursor).isEmpty());
    }

    @Property(tries = 300)
    void refusesAnythingElse(@ForAll String anything) {
        assertTrue(CursorSeal.open(KEY, "list", anything).isEmpty());
    }

    /** One mark says that it is ours, one of which list it is: whoever forges either guesses 128 bits. */
    @Test
    void hasTwoMarksOf128Bits() {
        byte[] empty = Base64.getUrlDecoder().decode(CursorSeal.seal(KEY, "list", List.of()));
        assertEquals(2 * 128 / 8, empty.length);
    }

    @Test
    void refusesACursorWithPaddingOrTooLong() {
        String cursor = CursorSeal.seal(KEY, "list", List.of(CHARACTERS));
        assertTrue(CursorSeal.open(KEY, "list", cursor).isPresent());
        assertTrue(CursorSeal.open(KEY, "list", cursor + "=").isEmpty());
        assertTrue(CursorSeal.open(KEY, "list", "A".repeat(5000)).isEmpty());
    }

    @Test
    void linksTheSameRequestWithTheNextCursor() {
        assertEquals("/a?cursor=new", NextLink.with(URI.create("http://h/a"), "new"));
        assertEquals(
                "/a?x=1%2B2&y=%E4%B8%80&cursor=new",
                NextLink.with(URI.create("http://h/a?x=1%2B2&cursor=old&y=%E4%B8%80"), "new"));
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
