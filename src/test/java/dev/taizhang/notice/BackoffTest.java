package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How long is waited after vain attempts. */
class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(6);

    @Property
    void staysBetweenHalfAndWholeOfADoublingThatIsBounded(
            @ForAll @IntRange(min = 1, max = 2000) int attempts, @ForAll long seed) {
        Duration wait = new Backoff(FIRST, LONGEST, new Random(seed)).after(attempts);
        double whole = Math.min((double) LONGEST.toMillis(), FIRST.toMillis() * Math.pow(2, attempts - 1.0));
        assertTrue(wait.toMillis() <= whole, wait + " after " + attempts);
        assertTrue(wait.toMillis() >= Math.floor(whole / 2), wait + " after " + attempts);
    }

    @Test
    void differsFromOneToAnother() {
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(7));
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            waits.add(backoff.after(3));
        }
        assertTrue(waits.size() > 10, "no two come at the same time: " + waits);
    }

    @Test
    void bearsAWaitOfNothing() {
        assertEquals(Duration.ZERO, new Backoff(Duration.ZERO, Duration.ZERO, new Random(1)).after(5));
    }
}
