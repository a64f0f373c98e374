package dev.taizhang.article;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the article appeared.
 *
 * @param channel id of the channel
 * @param channelType type of the channel at the time of entry
 */
record PublicationView(
        int no,
        String channel,
        String channelType,
        LocalDate publishedOn,
        @Nullable String issueNo,
        @Nullable String url,
        PlacementState state,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnRecordedBy,
        @Nullable Instant withdrawnRecordedAt,
        @Nullable String withdrawReason) {

    static PublicationView of(Placement placement) {
        return new PublicationView(
                placement.no(),
                String.valueOf(placement.channelId()),
                String.valueOf(placement.channelType()),
                placement.placedOn(),
                placement.issueNo(),
                placement.url(),
                placement.state(),
                placement.enteredBy(),
                placement.enteredAt(),
                placement.confirmedBy(),
                placement.confirmedAt(),
                placement.withdrawnOn(),
                placement.withdrawnRecordedBy(),
                placement.withdrawnRecordedAt(),
                placement.withdrawReason());
    }
}
