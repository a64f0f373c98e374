package dev.taizhang.article;

import dev.taizhang.channel.Channels.ChannelRef;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes two publications, or two pick-ups, of an article one and the same. A channel may have two issues on a day, and
 * one outlet speaks at several levels; how a name is typed makes no difference.
 *
 * @param place the channel, or the outlet as it is compared
 * @param further the number of the issue, or the level
 */
public record PlacementIdentity(PlacementKind kind, LocalDate day, String place, String further) {

    static PlacementIdentity of(Publication publication, ChannelRef channel) {
        return new PlacementIdentity(
                PlacementKind.PUBLICATION, publication.publishedOn(), channel.id(), compared(publication.issueNo()));
    }

    static PlacementIdentity of(Pickup pickup) {
        return new PlacementIdentity(
                PlacementKind.PICKUP,
                pickup.usedOn(),
                compared(pickup.outlet()),
                pickup.level().name());
    }

    static PlacementIdentity of(Placement placement) {
        Level level = placement.level();
        return new PlacementIdentity(
                placement.kind(),
                placement.placedOn(),
                level == null ? Objects.toString(placement.channelId(), "") : compared(placement.outlet()),
                level == null ? compared(placement.issueNo()) : level.name());
    }

    /** A number of an issue or the name of an outlet, as it is compared. */
    public static String compared(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("\\s+", "")
                        .toLowerCase(Locale.ROOT);
    }
}
