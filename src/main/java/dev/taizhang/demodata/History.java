package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.ledger.RecordState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a record that is confirmed as a whole came to be what it is at the end of the story. */
interface History {

    String key();

    RecordState state();

    /** All versions, the first one first; the last one is in force, or the only one there is. */
    List<Version> versions();

    default @Nullable Turn returned() {
        return null;
    }

    default @Nullable Turn voided() {
        return null;
    }

    /** The state that the story leads to. */
    default RecordState outcome() {
        if (voided() != null) {
            return RecordState.VOIDED;
        }
        if (versions().getLast().confirmed() != null) {
            return RecordState.CONFIRMED;
        }
        return returned() == null && state() == RecordState.SUBMITTED ? RecordState.SUBMITTED : RecordState.DRAFT;
    }

    /** Who did something, and when. */
    record Act(String by, Instant at) {

        static @Nullable Act of(@Nullable String by, @Nullable Instant at) {
            return by == null || at == null ? null : new Act(by, at);
        }
    }

    /** Who turned a record another way, when and why. */
    record Turn(String by, Instant at, String reason) {

        static @Nullable Turn of(@Nullable String by, @Nullable Instant at, @Nullable String reason) {
            return by == null || at == null || reason == null ? null : new Turn(by, at, reason);
        }
    }

    /**
     * One version.
     *
     * @param entered who entered it and when; it is handed in at once, unless it remains a draft
     * @param amendReason why it was opened; null for the first one
     * @param fields what differs from the content given for the record; null if nothing does
     */
    record Version(
            int no,
            Act entered,
            @Nullable String amendReason,
            @Nullable Act confirmed,
            @Nullable JsonNode fields) {}
}
