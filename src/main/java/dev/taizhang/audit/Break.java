package dev.taizhang.audit;

/** How a chain can be found broken. The names are those of the wire. */
public enum Break {
    /** There is no such batch. */
    BATCH_MISSING,
    /** What the batch says of itself does not fit its hash. */
    BATCH_CHANGED,
    /** The batch does not hold on to the one before it. */
    CHAIN_BROKEN,
    /** A row is not what was sealed. */
    EVENT_CHANGED,
    /** A row that was sealed is not there. */
    EVENT_MISSING,
    /** A row is said to be of the batch, and was not sealed in it; or it is in none, and does not wait for one either. */
    EVENT_ADDED,
    /** The chain does not end where it was last seen to end. */
    HEAD_CHANGED,
    /** The batch does not have the hash that was written down of it. */
    ANCHOR_DIFFERS
}
