package dev.taizhang.metric;

import dev.taizhang.metric.Definition.Amount;
import dev.taizhang.metric.Definition.Condition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the sums a figure is made of: which facts it takes, and what each adds.
 *
 * @param sources kinds of the facts looked at
 */
record Tally(Definition definition, Part part, Set<String> sources, List<Condition> conditions, Amount amount) {

    /** Name under which a contribution keeps its part, beside the values of its breakdowns. */
    static final String DIMENSION = "part";

    /** Which of the sums of a figure a contribution belongs to. */
    enum Part {
        /** The only one. */
        WHOLE,
        DENOMINATOR,
        NUMERATOR,
        /** From which a time is measured. */
        START,
        /** Up to which a time is measured. */
        END
    }

    boolean looksAt(Fact fact) {
        return sources.contains(fact.source());
    }

    /** Why a fact does not count; null if it does. */
    @Nullable
    String reasonAgainst(Fact fact) {
        return conditions.stream()
                .filter(condition -> !condition.holds(fact))
                .map(Condition::reason)
                .findFirst()
                .orElse(null);
    }
}
