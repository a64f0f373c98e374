package dev.taizhang.article;

import dev.taizhang.article.ReviewFile.Filed;
import dev.taizhang.platform.text.FormWords;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publications and pick-ups as a form shows them. */
record PlacementLines(Filed filed, FormWords words, OfficeClock clock) {

    /**
     * Where it appeared or was picked up, and through whom that is known.
     *
     * @param where name of the channel or the outlet
     * @param kind type of the channel or level of the outlet
     * @param shown number of the issue and address, or what proves it
     * @param withdrawn since when it does not stand there any more, why, and who said so
     */
    @TemplateData
    record Line(
            int no,
            String where,
            String kind,
            LocalDate on,
            String shown,
            String entered,
            String confirmed,
            String withdrawn) {}

    List<Line> publications() {
        return filed.article().publications().stream()
                .map(publication -> line(
                        publication.no(),
                        filed.channels().getOrDefault(publication.channel(), "—"),
                        words.word("channelType", publication.channelType()),
                        publication.publishedOn(),
                        lines(publication.issueNo(), publication.url()),
                        publication.trail()))
                .toList();
    }

    List<Line> pickups() {
        return filed.article().pickups().stream()
                .map(pickup -> line(
                        pickup.no(),
                        pickup.outlet(),
                        words.word("level", pickup.level().name()),
                        pickup.usedOn(),
                        pickup.provedBy() == null
                                ? lines(pickup.proof())
                                : lines(pickup.proof(), by(pickup.provedBy(), pickup.provedAt())),
                        pickup.trail()))
                .toList();
    }

    /** Who said something, and when; nobody by a dash. */
    String by(@Nullable String username, @Nullable Instant at) {
        return lines(filed.post(username), at == null ? null : clock.minute(at));
    }

    private Line line(int no, String where, String kind, LocalDate on, String shown, PlacementTrail trail) {
        LocalDate withdrawnOn = trail.withdrawnOn();
        return new Line(
                no,
                where,
                kind,
                on,
                shown,
                by(trail.enteredBy(), trail.enteredAt()),
                by(trail.confirmedBy(), trail.confirmedAt()),
                withdrawnOn == null
                        ? "—"
                        : lines(
                                withdrawnOn.toString(),
                                trail.withdrawReason(),
                                by(trail.withdrawnRecordedBy(), trail.withdrawnRecordedAt())));
    }

    private static String lines(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
