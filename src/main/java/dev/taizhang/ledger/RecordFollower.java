package dev.taizhang.ledger;

import java.util.List;
import java.util.Optional;

/** What follows the record of another ledger, in the transaction that changes it: findings follow their check. */
public interface RecordFollower {

    /** Whether it follows records of that kind. */
    boolean follows(String recordKind);

    /** A version of the record has been confirmed. */
    void confirmed(LedgerRecord record);

    /**
     * When the caller has entered something that is confirmed with the record, so that separation of duties keeps it from
     * confirming: a condition in the query language, in which {@code r} is the record and {@code :me} the caller.
     */
    default Optional<String> enteredByCaller() {
        return Optional.empty();
    }

    /**
     * The record is about to be voided: locks what follows it, before anything is written.
     *
     * @return the organisations that this touches beside those of the record
     */
    default List<String> voiding(LedgerRecord record) {
        return List.of();
    }

    /** The record has been voided. */
    void voided(LedgerRecord record, String reason);
}
