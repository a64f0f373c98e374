package dev.taizhang.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The port through which a recount reads what records say now; ledgers provide it. */
public interface FactSource {

    /** Whether it has the records of that kind. */
    boolean has(String recordKind);

    /** So many records in the order of their id, after one; null for the beginning. */
    List<RecordFacts> standing(String recordKind, @Nullable String afterId, int limit);

    /**
     * What a record says now.
     *
     * @param facts those that may count; empty for a record that is not confirmed or voided
     */
    record RecordFacts(RecordRef record, List<Fact> facts) {

        public RecordFacts {
            facts = List.copyOf(facts);
        }
    }
}
