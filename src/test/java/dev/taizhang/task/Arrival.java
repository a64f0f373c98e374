package dev.taizhang.task;

import dev.taizhang.support.Entered;

/**
 * A record that was brought into a state.
 *
 * @param record what carries the entity tag
 * @param at path to which the requests of the table are relative
 * @param state where its state is shown
 * @param no number of the part that requests with {@code {no}} are about
 */
record Arrival(Entered record, String at, String state, int no) {

    static Arrival of(Entered record) {
        return of(record, 1);
    }

    static Arrival of(Entered record, int no) {
        return new Arrival(record, record.path(), "state", no);
    }

    String shownState() {
        return record.shown().getString(state);
    }
}
