package dev.taizhang.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as administrators see it.
 *
 * @param id sent as {@code webhook-id}, the same for every attempt
 * @param subscription id of the subscription it was made for
 * @param type what was done, as {@code MEETING_CONFIRMED}, or is to be done, as {@code FINDING_DUE_SOON}
 * @param resource id of the thing
 * @param organization code of the organisation it belongs to
 * @param revision of that organisation after the change; 0 for a reminder
 * @param recordedAt when the change was recorded
 * @param dueOn the day that a reminder is about; null for what tells of a change
 * @param attempts how often it was tried since it was last set going
 * @param nextAttemptAt not before; null when it does not wait
 * @param lastFault why the last attempt was in vain, as {@code HTTP_503}, {@code TIMEOUT} or {@code FORBIDDEN_ADDRESS}
 * @param lastFaultText the same in words, in the language of the client
 * @param settledAt since when it is delivered, dead or withheld
 */
record NoticeView(
        String id,
        String subscription,
        String type,
        String resourceKind,
        String resource,
        String organization,
        long revision,
        Instant recordedAt,
        @Nullable LocalDate dueOn,
        NoticeState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Nullable String lastFault,
        @Nullable String lastFaultText,
        @Nullable Instant settledAt) {

    static NoticeView of(Notice notice, String organization, @Nullable String faultText) {
        return new NoticeView(
                notice.id(),
                notice.subscriptionId(),
                notice.type(),
                notice.resourceKind(),
                notice.resourceId(),
                organization,
                notice.revision(),
                notice.recordedAt(),
                notice.dueOn(),
                notice.state(),
                notice.attempts(),
                notice.state() == NoticeState.WAITING ? notice.dueAt() : null,
                notice.lastAttemptAt(),
                notice.lastFault(),
                faultText,
                notice.settledAt());
    }
}
