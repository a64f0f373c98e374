package dev.taizhang.audit;

/** How it ended. The names are those of the wire. */
public enum AuditOutcome {
    /** It was done. */
    DONE,
    /** It was refused; the code says why. */
    REFUSED
}
