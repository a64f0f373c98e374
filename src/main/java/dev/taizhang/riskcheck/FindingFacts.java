package dev.taizhang.riskcheck;

import dev.taizhang.ledger.StateEntry;
import dev.taizhang.metric.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a confirmed finding says for the figures. All its facts stand on the day it was found, so that rates are made of
 * the findings found in a period; being closed or overdue holds from a later day on. Pure.
 *
 * <ul>
 *   <li>{@code FINDING}: it was found.
 *   <li>{@code FINDING_CLOSED}: it is closed, from the day of closing until it is reopened; {@code onTime} says whether
 *       on or before the day it was due first, {@code days} how long it took.
 *   <li>{@code FINDING_OVERDUE}: from the day after it was due first, while it is neither closed nor accepted; once the
 *       last day of an acceptance has passed it is overdue again.
 * </ul>
 */
final class FindingFacts {

    private FindingFacts() {}

    /**
     * A time in which it was closed or accepted.
     *
     * @param until first day after it; null while it lasts
     */
    private record Rest(
            FindingState state, LocalDate from, @Nullable LocalDate until) {}

    static List<Fact> of(Finding finding, List<StateEntry> history, @Nullable LocalDate due) {
        FindingState state = FindingState.valueOf(history.getLast().state());
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("FINDING", 0, finding, null, null, Map.of("dismissed", yes(dismissed(state))), Map.of()));
        if (dismissed(state)) {
            return facts;
        }
        for (Rest closed : rests(history, FindingState.CLOSED)) {
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
        if (due != null) {
            overdue(facts, finding, due, history);
        }
        return facts;
    }

    private static void overdue(List<Fact> facts, Finding finding, LocalDate due, List<StateEntry> history) {
        @Nullable LocalDate from = due.plusDays(1);
        List<Rest> rests = Stream.of(FindingState.CLOSED, FindingState.ACCEPTED)
                .flatMap(state -> rests(history, state).stream())
                .sorted(Comparator.comparing(Rest::from))
                .toList();
        for (Rest rest : rests) {
            if (from == null) {
                return;
            }
            if (from.isBefore(rest.from())) {
                Map<String, List<String>> end =
                        Map.of(Fact.ENDED_BY, List.of(rest.state().name()));
                facts.add(fact("FINDING_OVERDUE", facts.size(), finding, from, rest.from(), end, Map.of()));
            }
            from = rest.until() == null ? null : later(rest.until(), from);
        }
        if (from != null) {
            facts.add(fact("FINDING_OVERDUE", facts.size(), finding, from, null, Map.of(), Map.of()));
        }
    }

    /** The times in which it was in a state: until the next one, or until the state's own last day. */
    private static List<Rest> rests(List<StateEntry> history, FindingState state) {
        List<Rest> rests = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            StateEntry entry = history.get(i);
            if (entry.state().equals(state.name())) {
                @Nullable
                LocalDate next = i + 1 < history.size() ? history.get(i + 1).holdsFrom() : null;
                @Nullable
                LocalDate ended = entry.until() == null ? null : entry.until().plusDays(1);
                rests.add(new Rest(state, entry.holdsFrom(), earlier(next, ended)));
            }
        }
        return rests;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
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
