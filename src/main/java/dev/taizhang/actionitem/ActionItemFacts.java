package dev.taizhang.actionitem;

import dev.taizhang.ledger.StateEntry;
import dev.taizhang.metric.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a confirmed action item says for the figures: of those that come of a report, a measure or a problem, that they were
 * promised ({@code COMMITMENT}, from the day of entry on) and that they are closed ({@code COMMITMENT_CLOSED}, from the day of
 * closing on). Both stand on the first day of the period for which they were promised. Pure.
 */
final class ActionItemFacts {

    private ActionItemFacts() {}

    static List<Fact> of(@Nullable LocalDate committedFor, List<StateEntry> history) {
        if (committedFor == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        LocalDate entered =
                history.isEmpty() ? committedFor : history.getFirst().holdsFrom();
        facts.add(new Fact("COMMITMENT", 0, committedFor, later(entered, committedFor), null, Map.of(), Map.of()));
        history.stream()
                .filter(entry -> entry.state().equals(ActionItemState.CLOSED.name()))
                .findFirst()
                .ifPresent(closed -> facts.add(new Fact(
                        "COMMITMENT_CLOSED",
                        1,
                        committedFor,
                        later(closed.holdsFrom(), committedFor),
                        null,
                        Map.of(),
                        Map.of())));
        return facts;
    }

    /** What was closed before its time was closed when it came. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
