package dev.taizhang.platform.security;

/** What an account may do in the subtree its grant names. The names are those of the wire. */
public enum Role {
    /** Enters records 填报人. */
    CLERK,
    /** Confirms records; the head of the office. */
    APPROVER,
    /** First of the three reviews 初审. */
    REVIEWER_FIRST,
    /** Second of the three reviews 复审. */
    REVIEWER_SECOND,
    /** Last of the three reviews 终审. */
    REVIEWER_FINAL,
    /** Signs reports 签发人, reopens closed periods. */
    SIGNATORY,
    /** Verifies that a problem was really fixed 督办人. */
    SUPERVISOR,
    /** Reads records and figures, changes nothing. */
    READER,
    /** A machine client: figures, never records. */
    STATISTICS,
    /** Settings, organisations and accounts; reads everything of its subtree. */
    ADMIN;

    /**
     * Whether a machine client may hold the role. It enters, reads and keeps settings; what takes another person than the one
     * who entered something takes a person.
     */
    public boolean heldByMachines() {
        return this == CLERK || this == READER || this == STATISTICS || this == ADMIN;
    }

    /** Whether the role reads records; one that does not sees figures alone. */
    public boolean readsRecords() {
        return this != STATISTICS;
    }
}
