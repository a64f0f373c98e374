package dev.taizhang.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a query over records {@code r} to what a filter asks of their columns.
 *
 * @param day what the day of the event is called in the language of the query
 * @param key what the key of a loaded record is called there
 * @param due what of a clause on days is said in it
 */
record Narrowing(String day, String key, Function<DueClause, DueClause.Terms> due) {

    static final Narrowing MAPPED = new Narrowing("r.eventDate", "r.externalKey", DueClause::mapped);

    static final Narrowing PLAIN = new Narrowing("r.event_date", "r.external_key", DueClause::plain);

    void to(Selection selection, StringBuilder text, Map<String, Object> parameters) {
        RecordFilter filter = selection.filter();
        restrict(text, parameters, day + " >= :from", "from", filter.from());
        restrict(text, parameters, day + " <= :to", "to", filter.to());
        restrict(text, parameters, "r.state in (:states)", "states", orNull(filter.state()));
        restrict(text, parameters, "r.type in (:types)", "types", orNull(filter.type()));
        restrict(text, parameters, key + " = :externalKey", "externalKey", filter.externalKey());
        DueSelection dueSelection = selection.due();
        if (dueSelection != null) {
            dueSelection.to(due.apply(dueSelection.clause()), text, parameters);
        }
    }

    private static void restrict(
            StringBuilder text, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
