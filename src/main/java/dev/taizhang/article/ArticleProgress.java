package dev.taizhang.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far an article has come in its reviews, and who had a hand in its text. */
@Entity
@Table(name = "article_progress")
class ArticleProgress {

    @Id
    @Column(name = "article_id")
    private String articleId;

    private int round;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "published_digest")
    private @Nullable String publishedDigest;

    @ElementCollection
    @CollectionTable(name = "article_drafter", joinColumns = @JoinColumn(name = "article_id"))
    @Column(name = "drafter")
    private Set<String> drafters;

    protected ArticleProgress() {}

    ArticleProgress(String articleId, String drafter) {
        this.articleId = articleId;
        this.drafters = new HashSet<>(Set.of(drafter));
    }

    /** An article that comes with its reviews behind it. */
    static ArticleProgress imported(
            String articleId, String drafter, int round, @Nullable Instant approvedAt, @Nullable String published) {
        ArticleProgress progress = new ArticleProgress(articleId, drafter);
        progress.round = round;
        progress.approvedAt = approvedAt;
        progress.publishedDigest = published;
        return progress;
    }

    String articleId() {
        return articleId;
    }

    /** The round of review: 0 before the first submission. */
    int round() {
        return round;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    @Nullable
    String publishedDigest() {
        return publishedDigest;
    }

    boolean drafted(String username) {
        return drafters.contains(username);
    }

    void draft(String username) {
        drafters.add(username);
    }

    int openRound(String submitter) {
        drafters.add(submitter);
        return ++round;
    }

    void approve(Instant at) {
        approvedAt = at;
    }

    /** Keeps the digest of what was published first. */
    void publish(String digest) {
        if (publishedDigest == null) {
            publishedDigest = digest;
        }
    }
}
