package dev.taizhang.riskcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The port of those who remedy findings: what is done about one is asked here before it goes on, and goes on with it.
 * Runs in the transaction of the finding's step.
 */
public interface Remedies {

    /** Locks all that is done about a finding. To be called before the finding is locked, as those who act on it do. */
    void lock(String findingId);

    /** What is done about a finding under lock. */
    Remedy of(String findingId);

    /**
     * Whether the caller had a hand in what is done about a finding: a condition in the query language, in which {@code r} is
     * the finding's record and {@code :hands} are those whose acts are the caller's own.
     */
    String workedOn();

    /**
     * Whether the caller is the post that answers for a part of it: such a condition, in which {@code :posts} are
     * the posts that the caller is, each as the id of its organisation, a blank and its title.
     */
    String answeredFor();

    /** Whether a part of it is not handed over: such a condition. */
    String isUnfinished();

    /** Whether a part of it is handed over and has not passed a verification since: such a condition. */
    String isUnverified();

    /** Whether nothing shows of a part of it that is to be verified that it was done: such a condition. */
    String isUnshown();

    /**
     * Whether something was added since to show that it was done: such a condition.
     *
     * @param after expression of the instant
     */
    String isShownSince(String after);

    /** The last day to which a part of it that is still to be done was extended: an expression over the record; null if none. */
    String extendedTo();

    /** Whether the caller had a hand in what is done about one finding. */
    boolean workedOnByCaller(String findingId);

    /** Whether the caller is the post that answers for a part of it. */
    boolean ownedByCaller(String findingId);

    /** What is or was to be done about a finding, as far as the caller may read it and it is confirmed; in the order of entry. */
    List<Measure> measures(String findingId);

    /**
     * One thing that is to be done.
     *
     * @param responsible name of the organisation that acts
     * @param due the day first agreed on
     * @param progress 0 to 100
     * @param extensions those that were approved
     */
    record Measure(
            String id,
            String number,
            String measure,
            @Nullable String deliverable,
            String responsible,
            @Nullable String post,
            LocalDate due,
            int progress,
            String state,
            @Nullable LocalDate closedOn,
            List<Note> extensions,
            List<Note> evidence,
            List<Note> verifications) {}

    /**
     * What was written down about one.
     *
     * @param on the day to which it was extended
     * @param outcome of a verification
     * @param by user name; of an extension, of whoever approved it
     * @param askedBy user name of whoever asked for an extension
     */
    record Note(
            @Nullable LocalDate on,
            @Nullable String outcome,
            @Nullable String text,
            String by,
            Instant at,
            @Nullable String askedBy) {}

    /** What is done about one finding; what is not confirmed or was cancelled is no part of it. */
    interface Remedy {

        /** The organisations whose figures a change of it touches. */
        List<String> organizations();

        /** How many parts of it are not handed over. */
        long unfinished();

        /** The office day on which the last part of it was handed over; null where none was. */
        @Nullable
        LocalDate handedOverOn();

        /** The caller has found it done. */
        void passed(@Nullable String note);

        /** The caller has found it wanting: what was handed over goes back. */
        void failed(@Nullable String reason);

        /** The caller closes it with the finding. */
        void closed(@Nullable LocalDate on);

        /** The caller has settled the finding otherwise: what was not done, confirmed or not, is not to be done any more. */
        void dropped(String reason);
    }
}
