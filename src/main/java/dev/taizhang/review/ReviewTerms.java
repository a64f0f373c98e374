package dev.taizhang.review;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the reviews of an organisation on a day.
 *
 * @param proofreading whether three proof-readings come before the last pass
 * @param days how many days a stage has; a stage without a deadline is missing
 */
public record ReviewTerms(boolean proofreading, Map<ReviewStage, Integer> days) {

    static final ReviewTerms NONE = new ReviewTerms(false, Map.of());

    public ReviewTerms {
        days = Map.copyOf(days);
    }

    static ReviewTerms of(ReviewRule rule) {
        Map<ReviewStage, Integer> days = new EnumMap<>(ReviewStage.class);
        for (ReviewStage stage : ReviewStage.values()) {
            Integer given = rule.days(stage);
            if (given != null) {
                days.put(stage, given);
            }
        }
        return new ReviewTerms(rule.proofreading(), days);
    }

    /** The last day of a stage that begins on a day; null where there is no deadline. */
    public @Nullable LocalDate due(ReviewStage stage, LocalDate begins) {
        Integer given = days.get(stage);
        return given == null ? null : begins.plusDays(given);
    }
}
