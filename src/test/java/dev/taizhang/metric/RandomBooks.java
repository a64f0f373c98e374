package dev.taizhang.metric;

import java.time.LocalDate;
import java.util.Set;

/** A part of what an office does at random, with its own books of what must count, the naive way. */
interface RandomBooks {

    /** Enters something or brings something further. */
    void doSomething();

    /** What a metric must be for these organisations over some days, with withdrawals up to the last day counted. */
    long naive(String metric, Set<String> subtree, LocalDate from, LocalDate to, LocalDate through);
}
