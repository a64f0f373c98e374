package dev.taizhang.article;

import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.metric.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the placements of an article say for the figures. Pure. */
final class ArticleFacts {

    private ArticleFacts() {}

    /** Those of all confirmed placements; a withdrawn one holds until its day. */
    static List<Fact> of(PublicityClass publicityClass, List<Placement> placements) {
        return placements.stream()
                .filter(Placement::confirmed)
                .map(placement -> of(publicityClass, placement, placement.withdrawnOn()))
                .toList();
    }

    static Fact of(PublicityClass publicityClass, Placement placement, @Nullable LocalDate until) {
        return new Fact(
                placement.kind().factSource(),
                placement.no(),
                placement.placedOn(),
                until,
                Map.of(
                        "publicityClass",
                        List.of(publicityClass.name()),
                        placement.kind() == PlacementKind.PUBLICATION ? "channelType" : "level",
                        List.of(String.valueOf(
                                placement.kind() == PlacementKind.PUBLICATION
                                        ? placement.channelType()
                                        : placement.level()))),
                Map.of());
    }
}
