package dev.taizhang.obligation;

/** How a duty of an organisation for a period stands. */
public enum ObligationState {
    /** By what happened inside the period. */
    MET,
    /** By what happened within the grace days after it. */
    MET_LATE,
    /** It may still be met. */
    OPEN,
    /** The grace days have passed. */
    MISSED,
    /** The organisation was let off. */
    WAIVED;

    /** Whether it counts as done. */
    public boolean done() {
        return this == MET || this == MET_LATE;
    }
}
