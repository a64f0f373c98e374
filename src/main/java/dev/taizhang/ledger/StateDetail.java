package dev.taizhang.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a state beside its name.
 *
 * @param on office day from which it holds; the day it is recorded where none is given
 * @param until last day of a state that ends of itself
 * @param basis id of another record that the step rests on, as a later check
 */
public record StateDetail(
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable String basis) {

    public static final StateDetail NONE = new StateDetail(null, null, null, null);

    /** Without another record. */
    public StateDetail(@Nullable LocalDate on, @Nullable LocalDate until, @Nullable String reason) {
        this(on, until, reason, null);
    }

    /** What a step tells by it, for the trail. */
    @Nullable
    public String[] told() {
        return new @Nullable String[] {Objects.toString(on, null), Objects.toString(until, null), reason, basis};
    }

    /** With a reason alone. */
    public static StateDetail because(@Nullable String reason) {
        return new StateDetail(null, null, reason);
    }
}
