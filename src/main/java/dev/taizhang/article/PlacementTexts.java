package dev.taizhang.article;

import dev.taizhang.ledger.RecordAddition;
import jakarta.enterprise.context.ApplicationScoped;

/** An article is found by the issues it appeared in and by the media that picked it up. */
@ApplicationScoped
class PlacementTexts implements RecordAddition {

    private static final String TEXTS = """
            SELECT CONCAT_WS(' ', outlet, issue_no, url)
              FROM article_placement
             WHERE article_id = ?
             ORDER BY kind, no
            """;

    private final ArticleLedger ledger;

    PlacementTexts(ArticleLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public String select() {
        return TEXTS;
    }
}
