package dev.taizhang.ledger;

import dev.taizhang.platform.problem.Problem;

/** What a writer expects of the record it changes: called under the record's lock with its current entity tag. */
@FunctionalInterface
public interface Expectation {

    /** For a replayed history, which knows what it changes. */
    Expectation NONE = etag -> {};

    /** Refuses if the record is not what the writer has seen. */
    void check(String currentETag);

    /** Whether it is. */
    default boolean holds(String currentETag) {
        try {
            check(currentETag);
            return true;
        } catch (Problem unexpected) {
            return false;
        }
    }
}
