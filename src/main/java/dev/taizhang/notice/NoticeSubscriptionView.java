package dev.taizhang.notice;

import dev.taizhang.notice.LaneRepository.Lane;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its administrators see it.
 *
 * @param organization code: changes of what belongs to it or to any organisation below it
 * @param kinds empty for all
 * @param types empty for all
 * @param disabled whether it rests
 * @param language in which mail is written
 * @param owner id of the account that answers for it: it is told of nothing that this account does not administer today
 * @param previousSecretUntil until when the secret before the present one signs too
 * @param failures vain attempts in a row
 * @param lastFault why the last attempt was in vain, as {@code HTTP_503} or {@code TIMEOUT}
 * @param lastFaultText the same in words, in the language of the client
 * @param leftAloneUntil nothing is tried before; null when nothing keeps it
 * @param lastDeliveredAt when the receiver took something last
 */
record NoticeSubscriptionView(
        String id,
        String name,
        NoticeChannel channel,
        String target,
        String organization,
        List<String> kinds,
        List<String> types,
        boolean disabled,
        NoticeLanguage language,
        String owner,
        Instant createdAt,
        @Nullable Instant previousSecretUntil,
        int failures,
        @Nullable String lastFault,
        @Nullable String lastFaultText,
        @Nullable Instant leftAloneUntil,
        @Nullable Instant lastDeliveredAt) {

    static NoticeSubscriptionView of(
            NoticeSubscription subscription, String organization, Lane lane, @Nullable String faultText, Instant now) {
        Instant previous = subscription.previousSecretUntil();
        return new NoticeSubscriptionView(
                subscription.id(),
                subscription.name(),
                subscription.channel(),
                subscription.target(),
                organization,
                subscription.kinds(),
                subscription.types(),
                subscription.disabled(),
                subscription.language(),
                subscription.ownerId(),
                subscription.createdAt(),
                previous == null || previous.isBefore(now) ? null : previous,
                lane.failures(),
                lane.lastFault(),
                faultText,
                lane.dueAt().isAfter(now) ? lane.dueAt() : null,
                lane.lastDeliveredAt());
    }
}
