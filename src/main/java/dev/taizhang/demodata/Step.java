package dev.taizhang.demodata;

import java.time.Instant;
import java.util.Comparator;

/**
 * One step of a history.
 *
 * @param turn when its turn comes among steps of one instant
 * @param number order among steps of one turn
 * @param by key of the account that acts
 * @param action what it does, for the operator if it is refused
 */
record Step(Instant at, Turn turn, int number, String by, String pointer, String action, Runnable work) {

    static final Comparator<Step> IN_TIME =
            Comparator.comparing(Step::at).thenComparing(Step::turn).thenComparingInt(Step::number);

    /** What comes first where files tell of one instant: a finding is handed over when its action items are. */
    enum Turn {
        AS_TOLD,
        FINDING_GOES_ON,
        ACTION_ITEM_FOLLOWS
    }
}
