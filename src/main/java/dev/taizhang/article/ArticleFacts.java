package dev.taizhang.article;

import dev.taizhang.metric.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the placements of an article say for the figures. Pure. */
final class ArticleFacts {

    private ArticleFacts() {}

    /** Those of all confirmed placements; a withdrawn one holds until its day. */
    static List<Fact> of(Article article, List<Placement> placements) {
        return placements.stream()
                .filter(Placement::confirmed)
                .map(placement -> of(article, placement, placement.withdrawnOn()))
                .toList();
    }

    static Fact of(Article article, Placement placement, @Nullable LocalDate until) {
        return new Fact(
                placement.kind().factSource(),
                placement.no(),
                placement.placedOn(),
                until,
                Map.of(
                        "publicityClass",
                        List.of(article.publicityClass().name()),
                        placement.kind() == PlacementKind.PUBLICATION ? "channelType" : "level",
                        List.of(String.valueOf(
                                placement.kind() == PlacementKind.PUBLICATION
                                        ? placement.channelType()
                                        : placement.level()))),
                Map.of());
    }
}
