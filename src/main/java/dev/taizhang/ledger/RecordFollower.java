package dev.taizhang.ledger;

import dev.taizhang.platform.problem.Faults;
import java.util.List;
import java.util.Optional;

/** What follows the record of another ledger, in the transaction that changes it: findings follow their check. */
public interface RecordFollower {

    /** Whether it follows records of that kind. */
    boolean follows(String recordKind);

    /**
     * Adds what does not fit that which follows the record in what the record is to say.
     *
     * @param content its faulty components may be null
     */
    default void fit(LedgerRecord record, RecordContent content, String pointerPrefix, Faults faults) {}

    /** Other content has been put into a draft of the record, or into the draft of an amendment. */
    default void edited(LedgerRecord record, RecordContent content) {}

    /** The amendment under way has been dropped. */
    default void dropped(LedgerRecord record, String reason) {}

    /** A version that says this is about to be confirmed; nothing is written yet, and it may be refused. */
    default void confirming(LedgerRecord record, RecordContent content) {}

    /** A version of the record has been confirmed. */
    default void confirmed(LedgerRecord record) {}

    /**
     * When the caller has entered something that is confirmed with the record, so that separation of duties keeps it from
     * confirming: a condition in the query language, in which {@code r} is the record and {@code :hands} are
     * those whose acts are the caller's own.
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
    default void voided(LedgerRecord record, String reason) {}
}
