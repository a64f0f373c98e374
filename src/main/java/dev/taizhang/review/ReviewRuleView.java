package dev.taizhang.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is shown.
 *
 * @param organization code
 * @param no its number among those of the organisation
 */
record ReviewRuleView(
        String organization,
        int no,
        LocalDate validFrom,
        @Nullable Integer daysFirst,
        @Nullable Integer daysSecond,
        @Nullable Integer daysFinal,
        boolean proofreading,
        String setBy,
        Instant setAt) {

    static ReviewRuleView of(ReviewRule rule, String code) {
        return new ReviewRuleView(
                code,
                rule.no(),
                rule.validFrom(),
                rule.days(ReviewStage.FIRST),
                rule.days(ReviewStage.SECOND),
                rule.days(ReviewStage.FINAL),
                rule.proofreading(),
                rule.setBy(),
                rule.setAt());
    }
}
