package dev.taizhang.metric;

import dev.taizhang.metric.Reckoning.Reckoned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read for the figures of one answer: the same in every language, in which {@link Figures} words it. */
public final class Readings {

    private final List<Reading> all;

    /**
     * What was read for one figure.
     *
     * @param by its breakdowns
     */
    record Reading(
            Definition definition,
            List<String> by,
            Reckoned reckoned,
            @Nullable TargetView target,
            @Nullable Other previousYear,
            @Nullable Other precedingPeriod) {}

    /** The same figure of another span. */
    record Other(String period, Outcome outcome) {}

    Readings(List<Reading> all) {
        this.all = List.copyOf(all);
    }

    List<Reading> all() {
        return all;
    }
}
