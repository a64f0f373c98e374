package dev.taizhang.article;

import dev.taizhang.ledger.RecordAddition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An article is found by the issues it appeared in and by the media that picked it up. */
@ApplicationScoped
class PlacementTexts implements RecordAddition {

    private final ArticleLedger ledger;
    private final ArticleRepository articles;

    PlacementTexts(ArticleLedger ledger, ArticleRepository articles) {
        this.ledger = ledger;
        this.articles = articles;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public List<String> texts(String recordId) {
        return articles.placements(List.of(recordId)).stream()
                .flatMap(placement -> Stream.of(placement.outlet(), placement.issueNo(), placement.url()))
                .filter(Objects::nonNull)
                .toList();
    }
}
