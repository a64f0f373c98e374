package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.audit.Tally.Counted;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** However many occurrences come, the rows are bounded and none goes uncounted. */
class TallyTest {

    private static final int MOST = 10;
    private static final int MOST_OF_ONE = 4;
    private static final List<String> CODES = List.of("FORBIDDEN", "NOT_FOUND", "CONFLICT");

    @Property(tries = 200)
    void countsEverythingInABoundedNumberOfRows(@ForAll @Size(max = 400) List<@IntRange(max = 9999) Integer> seen) {
        Tally tally = new Tally(MOST, MOST_OF_ONE);
        seen.forEach(number ->
                tally.add(one("actor" + number % 7, "resource" + number / 7 % 100, CODES.get(number % CODES.size()))));
        List<Counted> rows = tally.drain();
        assertEquals(seen.size(), rows.stream().mapToInt(Counted::count).sum());
        assertTrue(rows.size() <= 2 * MOST + CODES.size(), () -> rows.size() + " rows");
        rows.stream()
                .filter(row -> !row.occurrence().actorId().equals(Occurrence.ANONYMOUS))
                .collect(Collectors.groupingBy(row -> row.occurrence().actorId(), Collectors.counting()))
                .forEach((actor, count) -> assertTrue(count <= 2 * MOST_OF_ONE, actor));
        assertEquals(List.of(), tally.drain());
    }

    @Test
    void equalOnesAreOneRowWithACountAndTheFirstTrace() {
        Tally tally = new Tally(MOST, MOST_OF_ONE);
        Occurrence occurrence = one("a", "r", "FORBIDDEN").occurrence();
        tally.add(new Counted(occurrence, Instant.EPOCH, "first", 1));
        tally.add(new Counted(occurrence, Instant.EPOCH.plusSeconds(1), "second", 1));
        assertEquals(List.of(new Counted(occurrence, Instant.EPOCH, "first", 2)), tally.drain());
    }

    @Test
    void oneActorsFloodLeavesRoomForTheOthers() {
        Tally tally = new Tally(MOST, MOST_OF_ONE);
        IntStream.range(0, 10_000).forEach(i -> tally.add(one("flooding", "r" + i, "NOT_FOUND")));
        tally.add(one("other", "theirs", "FORBIDDEN"));
        List<Counted> rows = tally.drain();
        assertEquals("theirs", rows.getLast().occurrence().resourceId());
        Counted rest = rows.get(MOST_OF_ONE);
        assertEquals(Occurrence.NOTHING, rest.occurrence().resourceId());
        assertEquals("flooding", rest.occurrence().actorId());
        assertEquals(10_000 - MOST_OF_ONE, rest.count());
    }

    @Test
    void whoSignsInIsNotLostInAFloodOfOtherThings() {
        Tally tally = new Tally(MOST, MOST_OF_ONE);
        IntStream.range(0, 10_000).forEach(i -> tally.add(one(Occurrence.ANONYMOUS, "r" + i, "UNAUTHENTICATED")));
        Occurrence tried = new Occurrence(
                Occurrence.ANONYMOUS,
                Occurrence.SIGN_IN,
                "ACCOUNT",
                "meant",
                null,
                AuditOutcome.REFUSED,
                "WRONG_CREDENTIALS");
        tally.add(new Counted(tried, Instant.EPOCH, null, 1));
        assertEquals("meant", tally.drain().getLast().occurrence().resourceId());
    }

    private static Counted one(String actor, String resource, String code) {
        return new Counted(
                new Occurrence(actor, "POST_MEETING", "MEETING", resource, null, AuditOutcome.REFUSED, code),
                Instant.EPOCH,
                null,
                1);
    }
}
