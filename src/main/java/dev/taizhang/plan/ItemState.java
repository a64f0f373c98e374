package dev.taizhang.plan;

/** How an item of a plan stands, by its records and the clock; never stored. */
public enum ItemState {
    MET,
    MET_LATE,
    /** Not done, and not due yet. */
    OPEN,
    MISSED;

    /** Whether nothing is left to do. */
    boolean done() {
        return this == MET || this == MET_LATE;
    }
}
