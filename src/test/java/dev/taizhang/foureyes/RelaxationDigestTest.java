package dev.taizhang.foureyes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.shared.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two relaxations that say different things have different digests. */
class RelaxationDigestTest {

    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");

    @Test
    void saysWhoEndedIt() {
        Relaxation relaxation = new Relaxation(
                "o", new RelaxationRequest(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5), "仅一人在岗"), "admin", AT);
        String granted = relaxation.digest();
        assertEquals(granted, relaxation.digest());
        relaxation.end("one", AT);
        String byOne = relaxation.digest();
        assertNotEquals(granted, byOne);
        relaxation.end("other", AT);
        assertNotEquals(byOne, relaxation.digest());
    }

    @Test
    void tellsWhereOneTextEndsAndTheNextBegins() {
        assertNotEquals(Digest.ofAll(List.of("a|b", "c")), Digest.ofAll(List.of("a", "b|c")));
        assertNotEquals(Digest.ofAll(List.of("a\n1:b")), Digest.ofAll(List.of("a", "b")));
        assertNotEquals(Digest.ofAll(List.of("-")), Digest.ofAll(Arrays.asList((String) null)));
    }
}
