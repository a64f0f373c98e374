package dev.taizhang.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.shared.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The value of one metric: the question it answers, and the figure. */
public record ValueView(
        String metric,
        OrganizationView organization,
        PeriodView period,
        OffsetDateTime asOf,
        LocalDate through,
        @JsonUnwrapped FigureView figure) {

    /** The organisation whose subtree is asked about, under the name it bore on the last day counted. */
    public record OrganizationView(String code, String name) {

        public static OrganizationView of(Question question) {
            return new OrganizationView(
                    question.topThen().code(), question.topThen().name());
        }
    }

    /** The period as understood. */
    public record PeriodView(String code, LocalDate start, LocalDate end, String label) {

        static PeriodView of(Period period, String label) {
            return new PeriodView(period.code(), period.start(), period.end(), label);
        }
    }
}
