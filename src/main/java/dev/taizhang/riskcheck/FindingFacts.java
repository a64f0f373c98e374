package dev.taizhang.riskcheck;

import dev.taizhang.ledger.StateEntry;
import dev.taizhang.metric.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a confirmed finding says for the figures. All its facts stand on the day it was found, so that rates are made of
 * the findings found in a period; being closed or overdue holds from a later day on. Pure.
 *
 * <ul>
 *   <li>{@code FINDING}: it was found.
 *   <li>{@code FINDING_CLOSED}: it is closed, from the day of closing until it is reopened; {@code onTime} says whether
 *       on or before the day it was due first, {@code days} how long it took.
 *   <li>{@code FINDING_OVERDUE}: from the day after it was due first, while it is not closed; never once it is accepted.
 * </ul>
 */
final class FindingFacts {

    private FindingFacts() {}

    /** A time in which it was closed. */
    private record Closed(LocalDate from, @Nullable LocalDate until) {}

    static List<Fact> of(Finding finding, List<StateEntry> history, @Nullable LocalDate due) {
        FindingState state = FindingState.valueOf(history.getLast().state());
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("FINDING", 0, finding, null, null, Map.of("dismissed", yes(dismissed(state))), Map.of()));
        if (dismissed(state)) {
            return facts;
        }
        List<Closed> closings = closings(history);
        for (Closed closed : closings) {
            boolean onTime = due != null && !closed.from().isAfter(due);
            facts.add(fact(
                    "FINDING_CLOSED",
                    facts.size(),
                    finding,
                    closed.from(),
                    closed.until(),
                    Map.of("onTime", yes(onTime)),
                    Map.of("days", ChronoUnit.DAYS.between(finding.foundOn(), closed.from()))));
        }
        if (due != null && state != FindingState.ACCEPTED) {
            overdue(facts, finding, due, closings);
        }
        return facts;
    }

    private static void overdue(List<Fact> facts, Finding finding, LocalDate due, List<Closed> closings) {
        @Nullable LocalDate from = due.plusDays(1);
        for (Closed closed : closings) {
            if (from != null && from.isBefore(closed.from())) {
                facts.add(fact("FINDING_OVERDUE", facts.size(), finding, from, closed.from(), Map.of(), Map.of()));
            }
            from = closed.until() == null || from == null ? null : later(closed.until(), due.plusDays(1));
        }
        if (from != null) {
            facts.add(fact("FINDING_OVERDUE", facts.size(), finding, from, null, Map.of(), Map.of()));
        }
    }

    private static List<Closed> closings(List<StateEntry> history) {
        List<Closed> closings = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).state().equals(FindingState.CLOSED.name())) {
                @Nullable
                LocalDate until = i + 1 < history.size() ? history.get(i + 1).holdsFrom() : null;
                closings.add(new Closed(history.get(i).holdsFrom(), until));
            }
        }
        return closings;
    }

    private static Fact fact(
            String source,
            int partNo,
            Finding finding,
            @Nullable LocalDate holdsFrom,
            @Nullable LocalDate until,
            Map<String, List<String>> more,
            Map<String, Long> quantities) {
        Map<String, List<String>> attributes = new java.util.HashMap<>(more);
        attributes.put("severity", List.of(finding.severity().name()));
        attributes.put("category", List.of(finding.category()));
        return new Fact(source, partNo, finding.foundOn(), holdsFrom, until, attributes, quantities);
    }

    private static boolean dismissed(FindingState state) {
        return state == FindingState.DISMISSED || state == FindingState.VOIDED;
    }

    private static List<String> yes(boolean is) {
        return List.of(is ? "YES" : "NO");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
