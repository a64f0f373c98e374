package dev.taizhang.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is sent (Standard Webhooks): which thing changed, never what it says. Whoever wants that reads it with
 * its own rights.
 *
 * @param type what was done, as {@code MEETING_CONFIRMED}, or is to be done, as {@code FINDING_DUE_SOON}
 * @param timestamp when the change was recorded
 */
record NoticeBody(String type, Instant timestamp, Subject data) {

    /**
     * The thing.
     *
     * @param kind as {@code MEETING}
     * @param organization code of the organisation it belongs to
     * @param revision of that organisation after the change: of two notices about one thing the later has the greater;
     *     0 for a reminder
     * @param dueOn the day that a reminder is about; null for what tells of a change
     * @param href where it is read; null where there is no such place
     */
    record Subject(
            String kind,
            String id,
            String organization,
            long revision,
            @Nullable LocalDate dueOn,
            @Nullable String href) {}
}
