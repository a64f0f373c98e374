package dev.taizhang.ledger;

import dev.taizhang.platform.workflow.Guard;
import java.util.Map;

/**
 * When a guard of a table does not hold, whatever a request says. What is offered in views, shown as tasks and refused under
 * lock asks the same condition.
 *
 * @param condition in the query language, in which {@code r} is the record; it may ask of the caller what the queries for
 *     tasks do, see {@link TaskSearch.Pattern}, where it is of tasks alone
 * @param parameters what else it asks for by name
 */
public record Hindrance(Guard guard, String condition, Map<String, ?> parameters) {

    public Hindrance {
        parameters = Map.copyOf(parameters);
    }

    public Hindrance(Guard guard, String condition) {
        this(guard, condition, Map.of());
    }
}
