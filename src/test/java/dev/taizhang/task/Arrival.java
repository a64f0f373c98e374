package dev.taizhang.task;

import dev.taizhang.support.Entered;
import java.util.function.Supplier;

/**
 * Something that was brought into a state.
 *
 * @param at path to which the requests of the table are relative
 * @param no number of the part that requests with {@code {no}} are about
 * @param tag what moves with every change of it
 * @param state names the state it is shown in
 */
record Arrival(String at, int no, Supplier<String> tag, Supplier<String> state) {

    /** A record. */
    static Arrival of(Entered record) {
        return of(record, 1);
    }

    /** A record with a part of that number. */
    static Arrival of(Entered record, int no) {
        return of(record, record.path(), no, () -> record.shown().getString("state"));
    }

    /** A part of a record, whose tag moves with the part. */
    static Arrival of(Entered record, String at, int no, Supplier<String> state) {
        return new Arrival(at, no, record::etag, state);
    }

    String etag() {
        return tag.get();
    }

    String shownState() {
        return state.get();
    }
}
