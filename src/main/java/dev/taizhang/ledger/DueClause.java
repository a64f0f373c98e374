package dev.taizhang.ledger;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a ledger finds what is late or due soon among its records {@code r}: in the query language of the mapping, and in that
 * of the database, as lists ask both.
 */
public record DueClause(Terms mapped, Terms plain) {

    /**
     * Conditions in one of the languages; none is ever unknown, for their contrary is asked too.
     *
     * @param open holds for what is still to be done; {@code :today} is the office's day
     * @param passed holds for what was to be done before {@code :today}
     * @param within holds for what is to be done by {@code :dueBy} at the latest, by the day that holds
     */
    public record Terms(String open, String passed, String within) {}

    /** Holds in the states that are such, in both languages. */
    public static <S extends Enum<S>> String oneOf(S[] states, Predicate<S> such) {
        return Arrays.stream(states)
                .filter(such)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", ", "r.state in (", ")"));
    }
}
