package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.metric.Definition.Amount;
import dev.taizhang.metric.Definition.AmountOf;
import dev.taizhang.metric.Definition.Condition;
import dev.taizhang.metric.Definition.Counterpart;
import dev.taizhang.metric.Definition.Highest;
import dev.taizhang.metric.Definition.Occurrence;
import dev.taizhang.metric.Definition.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record that may appear several times counts once, on the day of its first standing appearance, at any cut-off. */
class TranslationTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final List<String> LEVELS = List.of("PROVINCE", "CITY", "DISTRICT");
    private static final Amount ONE = new Amount(AmountOf.ONE, null, null, null);
    private static final RecordRef RECORD = new RecordRef("ARTICLE", "a", 1, List.of("org"));

    @Test
    void countsAnArticleOnTheDayOfItsFirstPickUpAtTheHighestLevelKnown() {
        List<Contribution> found = translate(List.of(fact(1, 10, null, "DISTRICT"), fact(2, 90, null, "CITY")));
        assertEquals(2, found.size());
        assertEquals(START.plusDays(10), found.getLast().eventDate());
        assertEquals("DISTRICT", counting(found, 89).orElseThrow().dimensions().get("level"));
        assertEquals("CITY", counting(found, 90).orElseThrow().dimensions().get("level"));
    }

    @Test
    void fallsBackToTheNextAppearanceOnceTheFirstIsWithdrawn() {
        List<Contribution> found = translate(List.of(fact(1, 10, 20, "CITY"), fact(2, 15, null, "CITY")));
        assertEquals(START.plusDays(10), counting(found, 19).orElseThrow().eventDate());
        assertEquals(START.plusDays(15), counting(found, 20).orElseThrow().eventDate());
    }

    @Test
    void countsNothingBetweenAWithdrawalAndTheNextAppearance() {
        List<Contribution> found = translate(List.of(fact(1, 10, 20, "CITY"), fact(2, 30, null, "CITY")));
        assertEquals(Optional.empty(), counting(found, 25));
        assertEquals(START.plusDays(30), counting(found, 30).orElseThrow().eventDate());
    }

    @Test
    void leavesOutWhatItsDefinitionDoesNotCount() {
        assertEquals(List.of(), translate(List.of(fact(1, 10, null, "COUNTY"))));
    }

    @Test
    void keepsBothSumsOfARateEachFromTheDayItHolds() {
        Fact found = new Fact("FINDING", 0, START, null, Map.of(), Map.of());
        Fact closed = new Fact("CLOSING", 0, START, START.plusDays(9), null, Map.of(), Map.of());
        List<Contribution> rows =
                new Translation(new Definitions(List.of(closeRate()))).of(RECORD, List.of(found, closed));
        assertEquals(
                List.of("DENOMINATOR", "NUMERATOR"),
                rows.stream().map(row -> row.dimensions().get(Tally.DIMENSION)).toList());
        assertEquals(
                List.of(START, START),
                rows.stream().map(Contribution::eventDate).toList());
        assertEquals(
                List.of(START, START.plusDays(9)),
                rows.stream().map(Contribution::validFrom).toList());
        assertEquals(
                List.of(true, false),
                rows.stream().map(Contribution::summarized).toList());
    }

    @Property
    void agreesWithCountingFromScratchOnEveryDay(
            @ForAll("appearances") List<Fact> facts, @ForAll @IntRange(max = 60) int day) {
        LocalDate through = START.plusDays(day);
        List<Fact> standing = facts.stream()
                .filter(fact -> LEVELS.contains(fact.value("level")) && fact.holdsThrough(through))
                .sorted(Comparator.comparing(Fact::on).thenComparingInt(Fact::partNo))
                .toList();
        Optional<Contribution> counted = counting(translate(facts), day);
        assertEquals(standing.isEmpty(), counted.isEmpty());
        counted.ifPresent(contribution -> {
            assertEquals(standing.getFirst().on(), contribution.eventDate());
            assertEquals(
                    LEVELS.stream()
                            .filter(level -> standing.stream()
                                    .anyMatch(fact -> fact.value("level").equals(level)))
                            .findFirst()
                            .orElseThrow(),
                    contribution.dimensions().get("level"));
        });
    }

    @Provide
    Arbitrary<List<Fact>> appearances() {
        Arbitrary<Integer> on = Arbitraries.integers().between(0, 50);
        Arbitrary<Integer> lasts = Arbitraries.integers().between(0, 20).injectNull(0.5);
        Arbitrary<String> level = Arbitraries.of("PROVINCE", "CITY", "DISTRICT", "COUNTY", "NATIONAL");
        return Combinators.combine(on, lasts, level)
                .as((start, days, at) -> fact(0, start, days == null ? null : start + days, at))
                .list()
                .ofMaxSize(6)
                .map(TranslationTest::numbered);
    }

    private static List<Fact> numbered(List<Fact> facts) {
        List<Fact> numbered = new ArrayList<>();
        for (Fact fact : facts) {
            numbered.add(new Fact(
                    fact.source(), numbered.size() + 1, fact.on(), fact.until(), fact.attributes(), fact.quantities()));
        }
        return numbered;
    }

    /** At most one contribution may count on any day. */
    private static Optional<Contribution> counting(List<Contribution> all, int day) {
        LocalDate through = START.plusDays(day);
        List<Contribution> found = all.stream()
                .filter(contribution -> !contribution.validFrom().isAfter(through)
                        && contribution.validTo().isAfter(through)
                        && !contribution.eventDate().isAfter(through))
                .toList();
        assertTrue(found.size() <= 1, "counted twice");
        return found.stream().findFirst();
    }

    private static List<Contribution> translate(List<Fact> facts) {
        return new Translation(new Definitions(List.of(articlesByLevel()))).of(RECORD, facts);
    }

    private static Fact fact(int no, int on, @Nullable Integer until, String level) {
        return new Fact(
                "PICKUP",
                no,
                START.plusDays(on),
                until == null ? null : START.plusDays(until),
                Map.of("level", List.of(level)),
                Map.of());
    }

    private static Definition articlesByLevel() {
        return definition(
                Definition.Kind.SUM,
                "PICKUP",
                Occurrence.FIRST_PER_RECORD,
                List.of(new Condition(List.of(new Definition.Test("level", LEVELS)), "LEVEL_NOT_COUNTED")),
                new Highest("level", LEVELS),
                null);
    }

    private static Definition closeRate() {
        return definition(
                Definition.Kind.RATIO,
                "FINDING",
                Occurrence.EACH,
                List.of(),
                null,
                new Counterpart("CLOSING", List.of(), ONE, null));
    }

    private static Definition definition(
            Definition.Kind kind,
            String source,
            Occurrence occurrence,
            List<Condition> conditions,
            @Nullable Highest highest,
            @Nullable Counterpart counterpart) {
        Text text = new Text("文", "text");
        return new Definition(
                "METRIC",
                1,
                LocalDate.of(1900, 1, 1),
                kind,
                "group",
                "SECTION",
                1,
                text,
                text,
                text,
                text,
                text,
                "RECORD",
                source,
                occurrence,
                conditions,
                ONE,
                highest == null ? List.of() : List.of(highest.attribute()),
                highest,
                counterpart,
                null);
    }
}
