package dev.taizhang.ledger;

/**
 * Who may attach files to the records of a ledger with states of its own, and in which of them. Where all records are
 * confirmed as a whole, it is the clerk while a version is a draft.
 */
public interface AttachmentRule {

    /** Kind of the records it is for. */
    String kind();

    /**
     * A record under its lock, for a caller who may attach files to it and take them off in its present state.
     *
     * @throws dev.taizhang.platform.problem.Problem where there is none, the caller may not, or the state does not allow it
     */
    LedgerRecord open(String id);

    /** Whether nothing in it has been confirmed or handed on yet, so that what is taken off leaves no trace in it. */
    boolean erasable(LedgerRecord record);

    /** The caller has changed what is attached to a record that was open; what else follows of it. */
    default void changed(LedgerRecord record) {}
}
