package dev.taizhang.ledger;

/** What a writer expects of the record it changes: called under the record's lock with its current entity tag. */
@FunctionalInterface
public interface Expectation {

    /** For a replayed history, which knows what it changes. */
    Expectation NONE = etag -> {};

    /** Refuses if the record is not what the writer has seen. */
    void check(String currentETag);
}
