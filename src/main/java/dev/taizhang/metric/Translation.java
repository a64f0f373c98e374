package dev.taizhang.metric;

import dev.taizhang.metric.Definition.Counterpart;
import dev.taizhang.metric.Definition.Highest;
import dev.taizhang.metric.Tally.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates the facts of a record into its contributions, by the definitions in force. Pure. */
final class Translation {

    private static final Comparator<Fact> FIRST = Comparator.comparing(Fact::on).thenComparingInt(Fact::partNo);

    private final Definitions definitions;

    Translation(Definitions definitions) {
        this.definitions = definitions;
    }

    List<Contribution> of(RecordRef record, List<Fact> facts) {
        List<Contribution> contributions = new ArrayList<>();
        for (String code : definitions.everyCode()) {
            for (Part part : Part.values()) {
                byVersion(code, part, facts)
                        .forEach((tally, looked) -> contributions.addAll(translate(tally, record, looked)));
            }
        }
        return contributions;
    }

    /**
     * A fact falls under the version in force on its own day; a record that counts once falls under the version in force
     * on the day of its first fact, or it could count once under each.
     */
    private Map<Tally, List<Fact>> byVersion(String code, Part part, List<Fact> facts) {
        Map<Tally, List<Fact>> byVersion = new LinkedHashMap<>();
        @Nullable Tally once = null;
        for (Fact fact : facts.stream().sorted(FIRST).toList()) {
            Tally tally = once == null ? definitions.inForce(code, fact.on()).tally(part) : once;
            if (tally == null || !tally.looksAt(fact)) {
                continue;
            }
            if (tally.definition().occurrence() == Definition.Occurrence.FIRST_PER_RECORD) {
                once = tally;
            }
            if (tally.reasonAgainst(fact) == null) {
                byVersion.computeIfAbsent(tally, key -> new ArrayList<>()).add(fact);
            }
        }
        return byVersion;
    }

    private static List<Contribution> translate(Tally tally, RecordRef record, List<Fact> facts) {
        return switch (tally.definition().occurrence()) {
            case EACH -> each(tally, record, facts);
            case FIRST_PER_RECORD -> firstPerRecord(tally, record, facts);
        };
    }

    private static List<Contribution> each(Tally tally, RecordRef record, List<Fact> facts) {
        List<Contribution> contributions = new ArrayList<>();
        for (Fact fact : facts) {
            LocalDate until = fact.until() == null ? Contribution.FOREVER : fact.until();
            if (until.isAfter(fact.from())) {
                contributions.add(
                        Contribution.of(tally, record, fact, fact.from(), until, dimensions(tally, record, fact)));
            }
        }
        return contributions;
    }

    /**
     * Cuts the days into spans within which the same facts hold. In each span the record counts once, on the day of the
     * first of them; neighbouring spans that say the same are one.
     */
    private static List<Contribution> firstPerRecord(Tally tally, RecordRef record, List<Fact> facts) {
        Highest highest = tally.definition().highest();
        TreeSet<LocalDate> days = new TreeSet<>();
        facts.forEach(fact -> {
            days.add(fact.from());
            if (fact.until() != null) {
                days.add(fact.until());
            }
        });
        List<Contribution> contributions = new ArrayList<>();
        for (LocalDate day : days) {
            @Nullable LocalDate next = days.higher(day);
            LocalDate validTo = next == null ? Contribution.FOREVER : next;
            List<Fact> holding = facts.stream()
                    .filter(fact -> fact.holdsThrough(day))
                    .sorted(FIRST)
                    .toList();
            if (!holding.isEmpty()) {
                Map<String, String> dimensions = dimensions(tally, record, holding.getFirst());
                if (highest != null) {
                    dimensions.put(highest.attribute(), highest.of(holding));
                }
                append(contributions, Contribution.of(tally, record, holding.getFirst(), day, validTo, dimensions));
            }
        }
        return contributions;
    }

    private static void append(List<Contribution> contributions, Contribution next) {
        if (!contributions.isEmpty()) {
            Contribution last = contributions.getLast();
            boolean continues = last.validTo().equals(next.validFrom())
                    && last.eventDate().equals(next.eventDate())
                    && last.partNo() == next.partNo()
                    && last.amount() == next.amount()
                    && last.dimensions().equals(next.dimensions());
            if (continues) {
                contributions.removeLast();
                contributions.add(new Contribution(
                        last.metric(),
                        last.definitionVersion(),
                        last.hosts(),
                        last.eventDate(),
                        last.validFrom(),
                        next.validTo(),
                        last.amount(),
                        last.dimensions(),
                        last.record(),
                        last.partNo()));
                return;
            }
        }
        contributions.add(next);
    }

    private static Map<String, String> dimensions(Tally tally, RecordRef record, Fact fact) {
        Map<String, String> dimensions = new HashMap<>();
        if (tally.part() != Part.WHOLE) {
            dimensions.put(Tally.DIMENSION, tally.part().name());
        }
        Counterpart counterpart = tally.definition().counterpart();
        if (counterpart != null && counterpart.match() != null) {
            String match = counterpart.match();
            dimensions.put(match, tally.part() == Part.START ? record.id() : fact.value(match));
        }
        boolean all = tally.definition().internal();
        tally.definition()
                .breakdowns()
                .forEach(breakdown -> dimensions.put(breakdown, all ? every(fact, breakdown) : fact.value(breakdown)));
        return dimensions;
    }

    private static String every(Fact fact, String breakdown) {
        return fact.values(breakdown).stream().distinct().sorted().collect(Collectors.joining(Definition.SEPARATOR));
    }
}
