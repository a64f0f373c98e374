package dev.taizhang.article;

import dev.taizhang.channel.Channels.ChannelRef;
import dev.taizhang.shared.Digest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Digests of what publications and pick-ups say, for the trail: entered, confirmed and withdrawn they can be told apart. */
final class PlacementDigest {

    private PlacementDigest() {}

    /** Of a publication as it is entered under a number. */
    static String of(int no, Publication publication, ChannelRef channel) {
        return of(
                PlacementKind.PUBLICATION,
                no,
                publication.publishedOn(),
                channel.id(),
                publication.issueNo(),
                publication.url());
    }

    /** Of a pick-up as it is entered under a number. */
    static String of(int no, Pickup pickup) {
        return of(PlacementKind.PICKUP, no, pickup.usedOn(), pickup.outlet(), pickup.level(), pickup.proof());
    }

    /** Of what stands there. */
    static String of(Placement placement) {
        return of(placement, placement.proof());
    }

    /** Of what stands there, once that is said to prove it. */
    static String of(Placement placement, @Nullable String proof) {
        boolean publication = placement.kind() == PlacementKind.PUBLICATION;
        return of(
                placement.kind(),
                placement.no(),
                placement.placedOn(),
                publication ? placement.channelId() : placement.outlet(),
                publication ? placement.issueNo() : placement.level(),
                publication ? placement.url() : proof);
    }

    /** Of what stands there, once it is withdrawn. */
    static String of(Placement placement, LocalDate withdrawnOn, String reason) {
        return Digest.ofAll(Arrays.asList(of(placement), withdrawnOn.toString(), reason));
    }

    private static String of(PlacementKind kind, int no, @Nullable Object... said) {
        return Digest.ofAll(Stream.concat(Stream.of(kind, no), Arrays.stream(said))
                .map(one -> Objects.toString(one, null))
                .toList());
    }
}
