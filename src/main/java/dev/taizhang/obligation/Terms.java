package dev.taizhang.obligation;

import dev.taizhang.shared.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of something is owed, and when.
 *
 * @param effectiveTo the last day; null while it goes on
 */
record Terms(
        Frequency frequency,
        int atLeast,
        int graceDays,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    static Terms of(ObligationRule rule) {
        return new Terms(rule.frequency(), rule.atLeast(), rule.graceDays(), rule.effectiveFrom(), rule.effectiveTo());
    }

    /** Whether it is owed for a period: only for whole ones, as nobody can be asked for a part. */
    boolean owedFor(Period period) {
        return !period.start().isBefore(effectiveFrom)
                && (effectiveTo == null || !period.end().isAfter(effectiveTo));
    }

    LocalDate graceUntil(Period period) {
        return period.end().plusDays(graceDays);
    }

    /** Whether a day lies in the grace days of the period before the one that begins on {@code start}. */
    boolean inGraceBefore(LocalDate start, LocalDate day) {
        return !day.isBefore(start) && day.isBefore(start.plusDays(graceDays));
    }
}
