package dev.taizhang.ledger;

/** How a record came into the system. */
public enum Origin {
    ENTERED,
    /** Taken from elsewhere as its source shows it, past the guards. */
    IMPORTED
}
