package dev.taizhang.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.taizhang.metric.Tally.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a metric counts. Data: read from {@code metrics/*.json}, published once, never changed.
 *
 * @param code stable code, as {@code STUDY_MEETING_COUNT}
 * @param effectiveFrom first event date this version applies to
 * @param group heading under which it is listed; {@value #INTERNAL} is listed nowhere: its contributions are what other
 *     rooms evaluate, and keep all values of its breakdowns instead of the first
 * @param section section of the report that shows it
 * @param position place within the section
 * @param counts what is counted
 * @param excludes what is not
 * @param countedOnce what keeps it from counting twice
 * @param records kind of the records looked at
 * @param source kind of the facts looked at
 * @param conditions all must hold; the reason of the first that does not is why a record is not counted
 * @param breakdowns attributes the figure is broken down by, beside organisation, quarter and month
 * @param highest for {@link Occurrence#FIRST_PER_RECORD}: the attribute that takes the first of these values found in
 *     any counting fact of the record
 * @param counterpart for figures of two sums: the second one, the numerator of a {@link Kind#RATIO}, what came later of a
 *     {@link Kind#MEDIAN}
 * @param alsoFrom further records and facts that are looked at in the same way
 */
public record Definition(
        String code,
        int version,
        LocalDate effectiveFrom,
        Kind kind,
        String group,
        String section,
        int position,
        Text name,
        Text unit,
        Text counts,
        Text excludes,
        Text countedOnce,
        String records,
        String source,
        Occurrence occurrence,
        List<Condition> conditions,
        Amount amount,
        List<String> breakdowns,
        @Nullable Highest highest,
        @Nullable Counterpart counterpart,
        @Nullable List<FactOrigin> alsoFrom) {

    static final String INTERNAL = "internal";

    /** Between the values of one breakdown in a contribution that keeps them all. */
    static final String SEPARATOR = "\u001f";

    /** How the figure comes out of its contributions. */
    public enum Kind {
        /** Their sum; it adds up over periods and organisations. */
        SUM(Part.WHOLE, Part.WHOLE),
        /** Their sum as it stands on the last day counted; not added over quarters. */
        STATE(Part.WHOLE, Part.WHOLE),
        /** The sum of the counterpart through the sum of the definition itself; a percentage where the unit is %. */
        RATIO(Part.DENOMINATOR, Part.NUMERATOR),
        /** The middle of the days from each record of the definition to the first fact of the counterpart that names it. */
        MEDIAN(Part.START, Part.END),
        /** How many of the organisations active on the last day counted hold such a record; a percentage. */
        DISTINCT_ORGANIZATION(Part.WHOLE, Part.WHOLE);

        private final Part own;
        private final Part other;

        Kind(Part own, Part other) {
            this.own = own;
            this.other = other;
        }
    }

    /** Records of a kind, and the facts of them that are looked at. */
    public record FactOrigin(String records, String source) {}

    /** Which facts of a record make a contribution. */
    public enum Occurrence {
        /** Every fact that meets the conditions. */
        EACH,
        /** The record once, on the day of the first fact that counts. */
        FIRST_PER_RECORD
    }

    /** A text in both languages. */
    public record Text(String zh, String en) {}

    /** Holds when one of the tests does. */
    public record Condition(List<Test> anyOf, String reason) {

        boolean holds(Fact fact) {
            return anyOf.stream().anyMatch(test -> test.holds(fact));
        }
    }

    /** Holds when one of the attribute's values is one of these. */
    public record Test(String attribute, List<String> in) {

        boolean holds(Fact fact) {
            return fact.values(attribute).stream().anyMatch(in::contains);
        }
    }

    /** What a fact adds. */
    public record Amount(
            @JsonProperty("of") AmountOf kind,
            @Nullable String quantity,
            @Nullable String attribute,
            @Nullable String value) {

        long in(Fact fact) {
            return switch (kind) {
                case ONE -> 1;
                case QUANTITY -> fact.quantities().getOrDefault(named(quantity), 0L);
                case OCCURRENCES ->
                    fact.values(named(attribute)).stream()
                            .filter(found -> found.equals(value))
                            .count();
            };
        }

        private static String named(@Nullable String name) {
            if (name == null) {
                throw new IllegalStateException("The amount of a definition does not say of what");
            }
            return name;
        }
    }

    /** Kinds of {@link Amount}. */
    public enum AmountOf {
        ONE,
        /** The number the fact gives under that name. */
        QUANTITY,
        /** How often the attribute has that value. */
        OCCURRENCES
    }

    /** The highest value an attribute has in any counting fact. */
    public record Highest(String attribute, List<String> order) {

        String of(List<Fact> facts) {
            return order.stream()
                    .filter(value -> facts.stream()
                            .anyMatch(fact -> fact.values(attribute).contains(value)))
                    .findFirst()
                    .orElse("NONE");
        }
    }

    /**
     * The second sum of a figure: of which facts, on which conditions, and what each adds.
     *
     * @param match for a {@link Kind#MEDIAN}: the attribute that names the record it belongs to
     */
    public record Counterpart(
            String source,
            List<Condition> conditions,
            Amount amount,
            @Nullable String match) {}

    /** The sums the figure is made of, the one of the definition itself first. */
    List<Tally> tallies() {
        Tally own = new Tally(this, kind.own, sources(), conditions, amount);
        return counterpart == null
                ? List.of(own)
                : List.of(
                        own,
                        new Tally(
                                this,
                                kind.other,
                                Set.of(counterpart.source()),
                                counterpart.conditions(),
                                counterpart.amount()));
    }

    /** Kinds of the records looked at. */
    Set<String> kinds() {
        return origins().map(FactOrigin::records).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> sources() {
        return origins().map(FactOrigin::source).collect(Collectors.toSet());
    }

    Stream<FactOrigin> origins() {
        return Stream.concat(
                Stream.of(new FactOrigin(records, source)), alsoFrom == null ? Stream.of() : alsoFrom.stream());
    }

    @Nullable
    Tally tally(Part part) {
        return tallies().stream()
                .filter(tally -> tally.part() == part)
                .findFirst()
                .orElse(null);
    }

    /** Why a fact does not count; null if it does. */
    @Nullable
    String reasonAgainst(Fact fact) {
        return tallies().getFirst().reasonAgainst(fact);
    }

    boolean looksAt(Fact fact) {
        return sources().contains(fact.source());
    }

    /** Whether its contributions serve other rooms, and no client hears of it. */
    boolean internal() {
        return group.equals(INTERNAL);
    }

    boolean percentage() {
        return unit.zh().equals("%");
    }
}
