package dev.taizhang.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped PlacementTrail trail) {

    static PublicationView of(Placement placement) {
        return new PublicationView(
                placement.no(),
                String.valueOf(placement.channelId()),
                String.valueOf(placement.channelType()),
                placement.placedOn(),
                placement.issueNo(),
                placement.url(),
                PlacementTrail.of(placement));
    }
}
