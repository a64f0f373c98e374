package dev.taizhang.metric;

import dev.taizhang.metric.Definition.Amount;
import dev.taizhang.metric.Definition.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the sums a figure is made of: which facts it takes, and what each adds.
 *
 * @param source kind of the facts looked at
 */
record Tally(Definition definition, Part part, String source, List<Condition> conditions, Amount amount) {

    /** Name under which a contribution keeps its part, beside the values of its breakdowns. */
    static final String DIMENSION = "part";

    /** Which of the sums of a figure a contribution belongs to. */
    enum Part {
        /** The only one. */
        WHOLE,
        DENOMINATOR,
        NUMERATOR
    }

    boolean looksAt(Fact fact) {
        return fact.source().equals(source);
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
