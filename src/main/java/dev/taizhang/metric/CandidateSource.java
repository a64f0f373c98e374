package dev.taizhang.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The port through which a trace learns which records a figure looked at, counted or not; ledgers provide it. */
public interface CandidateSource {

    /** Whether it has the records of that kind. */
    boolean has(String recordKind);

    /** So many candidates in the order of their day and id, after a position. */
    List<Candidate> candidates(Look look);

    /**
     * Which records are looked at: those whose day lies in the span and those entered in it (an event of the year before
     * that was entered this year was looked at, too), as far as the system knew them at {@code asOf}.
     *
     * @param factSource the facts the definition looks at; records that can have none of them are no candidates
     * @param organizations ids of the subtree; a record belongs to it if one of its hosts does
     * @param from first day of the period
     * @param to last day of the period
     * @param enteredFrom first instant of the period
     * @param enteredBefore first instant after it
     * @param after position after which to begin; null for the beginning
     */
    record Look(
            String recordKind,
            String factSource,
            Set<String> organizations,
            LocalDate from,
            LocalDate to,
            Instant enteredFrom,
            Instant enteredBefore,
            Instant asOf,
            @Nullable Position after,
            int limit) {}

    /** Where a page ended. */
    record Position(LocalDate day, String recordId) {}

    /**
     * A record that was looked at.
     *
     * @param listedOn the day by which candidates are ordered: that of the record now
     * @param version the version that was in force at the instant; where there was none, the one that is shown
     * @param day the day of the event as known at the instant, or of its entry where nothing had happened yet
     * @param reason why none of its facts can count as of the instant, as {@code NOT_CONFIRMED} or {@code VOIDED}; null
     *     where the facts must be asked
     * @param facts what it says, as known at the instant; may be empty only with a reason
     */
    record Candidate(
            String recordId,
            LocalDate listedOn,
            int version,
            LocalDate day,
            @Nullable String reason,
            List<LookedAt> facts) {

        public Candidate {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One fact and why it cannot count as of the instant; null where only the definition and the days decide.
     */
    record LookedAt(Fact fact, @Nullable String reason) {}
}
