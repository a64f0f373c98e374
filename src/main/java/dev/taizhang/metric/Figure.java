package dev.taizhang.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param definition the version in force on the last day counted
 * @param outcome what it comes to
 * @param contributions how many there are
 * @param lags the days a median was taken of, the shortest first; null for other kinds
 * @param without codes of the active organisations that hold nothing; null for other kinds than coverage
 * @param breakdowns parts by breakdown; those of each breakdown add up to the value, of a rate to its
 *     numerator and denominator; most rates and averages have none
 * @param target what it is to reach; null where nobody said
 * @param previousYear the same span of the year before, where it was asked for and there is one
 * @param precedingPeriod the preceding period of the same kind, where it was asked for and there is one
 */
public record Figure(
        Definition definition,
        Outcome outcome,
        long contributions,
        @Nullable List<Long> lags,
        @Nullable List<String> without,
        SortedMap<String, List<Part>> breakdowns,
        @Nullable TargetView target,
        @Nullable Comparison previousYear,
        @Nullable Comparison precedingPeriod) {

    /**
     * One part of a breakdown.
     *
     * @param value null where it is a headcount so small that people could be recognised in it, or one that would tell it
     * @param suppressed true where it is withheld; absent where it is not
     * @param denominator of a part of a rate, whose numerator is the value; absent for other figures
     */
    public record Part(
            String key,
            String label,
            @Nullable Long value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean suppressed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long denominator) {

        public Part(String key, String label, long value) {
            this(key, label, value, null, null);
        }

        Part withheld() {
            return new Part(key, label, null, true, null);
        }
    }
}
