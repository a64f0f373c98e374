package dev.taizhang.ledger;

/** What follows the record of another ledger, in the transaction that changes it: findings follow their check. */
public interface RecordFollower {

    /** Whether it follows records of that kind. */
    boolean follows(String recordKind);

    /** A version of the record has been confirmed. */
    void confirmed(LedgerRecord record);

    /** The record has been voided. */
    void voided(LedgerRecord record, String reason);
}
