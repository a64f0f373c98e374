package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.audit.Tally.Counted;
import dev.taizhang.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose things are is asked once for all rows that are written together, and each row gets what it would get alone. */
class WhereaboutsTest {

    private final List<Collection<String>> asked = new ArrayList<>();
    private final Map<String, String> ledgers = new TreeMap<>();
    private final Map<String, String> closings = new TreeMap<>();
    private final Map<String, String> codes = new TreeMap<>();
    private final Whereabouts whereabouts = new Whereabouts(
            names -> known(codes, names), List.of(ids -> known(ledgers, ids), ids -> known(closings, ids)));

    @Test
    void asksEachRoomOnceForAllRows() {
        String home = Ids.next();
        List<Counted> rows = new ArrayList<>();
        List<@Nullable String> expected = new ArrayList<>();
        IntStream.range(0, 20).forEach(number -> {
            String record = Ids.next();
            String keeper = Ids.next();
            (number % 2 == 0 ? ledgers : closings).put(record, keeper);
            codes.put("CODE-" + number, Ids.next());
            rows.add(row(taken(record, home).from(record)));
            expected.add(keeper);
            rows.add(row(taken("-", home).of("CODE-" + number)));
            expected.add(codes.get("CODE-" + number));
        });
        List<Counted> located = whereabouts.located(rows);
        assertEquals(
                expected, located.stream().map(WhereaboutsTest::organization).toList());
        assertEquals(List.of(20, 10, 20), asked.stream().map(Collection::size).toList());
    }

    @Test
    void asksNobodyWhereNothingIsNamed() {
        String home = Ids.next();
        Counted row = row(taken("-", home));
        assertEquals(List.of(row), whereabouts.located(List.of(row)));
        assertEquals(List.of(), asked);
    }

    @Test
    void whatIsNobodysStaysWithWhoeverTookIt() {
        String home = Ids.next();
        String unknown = Ids.next();
        assertEquals(home, organization(located(taken(unknown, home).from(unknown))));
        assertEquals(
                unknown,
                located(taken(unknown, home).from(unknown)).occurrence().resourceId());
    }

    @Test
    void aCodeIsReplacedByTheIdInTheResourceAsWell() {
        String id = Ids.next();
        codes.put("CODE", id);
        for (Map.Entry<String, String> resource : Map.of(
                        "CODE", id, "CODE/2022", id + "/2022", "-", "-", "CODES", "CODES")
                .entrySet()) {
            Counted located = located(taken(resource.getKey(), Ids.next()).of("CODE"));
            assertEquals(id, organization(located));
            assertEquals(resource.getValue(), located.occurrence().resourceId());
        }
    }

    @Test
    void aNameThatIsNoneIsNotKept() {
        for (String resource : List.of("WRITTEN", "WRITTEN/2022")) {
            Counted located = located(taken(resource, Ids.next()).of("WRITTEN"));
            assertNull(organization(located));
            assertEquals(Occurrence.NOTHING, located.occurrence().resourceId());
        }
    }

    private Map<String, String> known(Map<String, String> all, Collection<String> wanted) {
        asked.add(wanted);
        Map<String, String> known = new HashMap<>(all);
        known.keySet().retainAll(wanted);
        return known;
    }

    private Counted located(Occurrence occurrence) {
        return whereabouts.located(List.of(row(occurrence))).getFirst();
    }

    private static Occurrence taken(String resource, String home) {
        return new Occurrence("actor", "EXPORT", "ORGANIZATION", resource, home, AuditOutcome.DONE, "TEXT_CSV");
    }

    private static Counted row(Occurrence occurrence) {
        return new Counted(occurrence, Instant.EPOCH, null, 1);
    }

    private static @Nullable String organization(Counted row) {
        return row.occurrence().organizationId();
    }
}
