package dev.taizhang.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside what it is to reach.
 *
 * @param value the target
 * @param completion per cent of it that is reached, one decimal, half up; null where there is no value
 * @param expectedToDate the target by elapsed days, one decimal, half up; null for rates, averages and what stands on a
 *     day, which do not grow day by day
 * @param elapsedDays days of the period up to the last day counted, that day included
 * @param days days of the period
 */
public record TargetView(
        BigDecimal value,
        @Nullable String completion,
        @Nullable String expectedToDate,
        long elapsedDays,
        long days) {

    static TargetView of(BigDecimal target, Definition definition, Outcome outcome, Question question) {
        long elapsed = question.period().elapsedDays(question.through());
        long days = question.period().days();
        BigDecimal due =
                target.multiply(BigDecimal.valueOf(elapsed)).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP);
        BigDecimal plain = target.stripTrailingZeros();
        return new TargetView(
                plain.scale() < 0 ? plain.setScale(0) : plain,
                outcome.shareOf(target),
                definition.kind() == Definition.Kind.SUM ? due.toPlainString() : null,
                elapsed,
                days);
    }
}
