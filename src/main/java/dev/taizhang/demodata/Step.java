package dev.taizhang.demodata;

import java.time.Instant;
import java.util.Comparator;

/**
 * One step of a history.
 *
 * @param number order among steps of one instant
 * @param by key of the account that acts
 * @param action what it does, for the operator if it is refused
 */
record Step(Instant at, int number, String by, String pointer, String action, Runnable work) {

    static final Comparator<Step> IN_TIME = Comparator.comparing(Step::at).thenComparingInt(Step::number);
}
