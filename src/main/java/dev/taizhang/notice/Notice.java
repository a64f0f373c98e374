package dev.taizhang.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change to be told to one subscriber, as it is kept.
 *
 * @param no order among all notices of the subscriber
 * @param toldId id of the organisation through which the subscriber is told: the one it belongs to, or one that has to act
 * @param revision of the organisation after the change: of two notices about one thing the later has the greater
 * @param recordedAt when the change was recorded
 * @param dueOn the day that a reminder is about; null for what tells of a change
 * @param attempts how often it was tried since it was last set going
 * @param dueAt not to be tried before
 * @param settledAt since when it is no longer waiting
 */
record Notice(
        String id,
        String subscriptionId,
        long no,
        String type,
        String resourceKind,
        String resourceId,
        String organizationId,
        String toldId,
        long revision,
        Instant recordedAt,
        @Nullable LocalDate dueOn,
        NoticeState state,
        int attempts,
        Instant dueAt,
        @Nullable Instant lastAttemptAt,
        @Nullable String lastFault,
        @Nullable Instant settledAt) {

    /** What it is about; notices of one subject keep their order. */
    String subject() {
        return resourceKind + ":" + resourceId;
    }
}
