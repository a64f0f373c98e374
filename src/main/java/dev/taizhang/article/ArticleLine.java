package dev.taizhang.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.article.Article.Direction;
import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;
import dev.taizhang.shared.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list: all but its texts and reviews, which may be long.
 *
 * @param stageDue last day of the stage it is at, where there is a deadline
 * @param overdue whether that day has passed
 */
record ArticleLine(
        @JsonUnwrapped RecordHead head,
        String organization,
        String title,
        PublicityClass publicityClass,
        Direction direction,
        @Nullable String summary,
        List<String> topics,
        String contentDigest,
        @Nullable String publishedDigest,
        @Nullable Instant approvedAt,
        String draftedBy,
        @Nullable LocalDate stageDue,
        boolean overdue,
        List<PublicationView> publications,
        List<PickupView> pickups) {

    static ArticleLine of(
            RecordEntry<Article> entry, ArticleProgress progress, List<Placement> placements, LocalDate today) {
        Article article = entry.content();
        LocalDate due = progress.stageDue();
        return new ArticleLine(
                entry.head(),
                article.organization(),
                article.title(),
                article.publicityClass(),
                article.direction(),
                article.summary(),
                article.topics(),
                Digest.sha256(article.text()),
                progress.publishedDigest(),
                progress.approvedAt(),
                entry.head().enteredBy(),
                due,
                due != null && due.isBefore(today),
                ArticleView.publications(placements),
                ArticleView.pickups(placements));
    }
}
