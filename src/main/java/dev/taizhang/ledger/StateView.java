package dev.taizhang.ledger;

import dev.taizhang.platform.csv.Coded;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One state of a record's history.
 *
 * @param by who brought it about
 * @param at when the system learned of it
 * @param on office day from which it holds
 * @param until last day of a state that ends of itself
 * @param basis id of another record that the step rests on, as the later check that reopened a finding
 */
public record StateView(
        @Coded String state,
        String by,
        Instant at,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable String basis) {

    public static StateView of(StateEntry entry) {
        return of(entry, entry.reason());
    }

    /** The same with what is told of its reason. */
    public static StateView of(StateEntry entry, @Nullable String reason) {
        return new StateView(
                entry.state(), entry.by(), entry.at(), entry.holdsFrom(), entry.until(), reason, entry.basis());
    }
}
