package dev.taizhang.article;

import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.metric.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an article says for the figures: through its confirmed placements, and by having been approved. Pure. */
final class ArticleFacts {

    /** An article was approved: {@code returned} says whether it had been sent back before. */
    static final String APPROVAL = "ARTICLE_APPROVAL";

    private ArticleFacts() {}

    /** Those of all confirmed placements, of which a withdrawn one holds until its day, and that of the approval. */
    static List<Fact> of(PublicityClass publicityClass, List<Placement> placements, Judgement judgement) {
        List<Fact> facts = new ArrayList<>();
        placements.stream()
                .filter(Placement::confirmed)
                .map(placement -> of(publicityClass, placement, placement.withdrawnOn(), judgement))
                .forEach(facts::add);
        LocalDate approvedOn = judgement.approvedOn();
        if (approvedOn != null) {
            facts.add(approval(approvedOn, judgement));
        }
        return facts;
    }

    static Fact approval(LocalDate on, Judgement judgement) {
        return new Fact(
                APPROVAL,
                0,
                on,
                null,
                Map.of(
                        "review",
                        List.of(judgement.verdict().name()),
                        "returned",
                        List.of(judgement.returned() ? "YES" : "NO")),
                Map.of());
    }

    /** @param until day from which it no longer holds, as far as that is known */
    static Fact of(PublicityClass publicityClass, Placement placement, @Nullable LocalDate until, Judgement judgement) {
        boolean publication = placement.kind() == PlacementKind.PUBLICATION;
        return new Fact(
                placement.kind().factSource(),
                placement.no(),
                placement.placedOn(),
                until,
                Map.of(
                        "publicityClass",
                        List.of(publicityClass.name()),
                        "review",
                        List.of(judgement.verdict().name()),
                        publication ? "channelType" : "level",
                        List.of(String.valueOf(publication ? placement.channelType() : placement.level()))),
                Map.of());
    }
}
