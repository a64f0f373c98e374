package dev.taizhang.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which records of a list are wanted.
 *
 * @param due by the days on which they are due, in a ledger that has such
 */
record Selection(RecordFilter filter, @Nullable DueSelection due) {

    static Selection of(RecordFilter filter) {
        return new Selection(filter, null);
    }

    /** What a cursor of such a list belongs to. */
    String key(String path) {
        return filter.key(path) + (due == null ? "" : due.filter().key());
    }
}
