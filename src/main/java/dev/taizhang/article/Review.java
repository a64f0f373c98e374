package dev.taizhang.article;

import dev.taizhang.review.ReviewStage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One decision of one reviewer, bound to the digest of what was read. */
@Entity
@Table(name = "article_review")
class Review {

    @EmbeddedId
    private Key key;

    private int round;

    @Enumerated(EnumType.STRING)
    private ReviewStage stage;

    private String reviewer;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private @Nullable String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "content_digest")
    private String contentDigest;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Embeddable
    record Key(
            @Column(name = "article_id") String articleId,
            @Column(name = "no") int no) {}

    protected Review() {}

    Review(
            String articleId,
            int no,
            int round,
            ReviewStage stage,
            String reviewer,
            Decision decision,
            @Nullable String reason,
            Instant at,
            String contentDigest) {
        this.key = new Key(articleId, no);
        this.round = round;
        this.stage = stage;
        this.reviewer = reviewer;
        this.decision = decision;
        this.reason = reason;
        this.decidedAt = at;
        this.contentDigest = contentDigest;
    }

    String articleId() {
        return key.articleId();
    }

    /** Username of whom the reviewer stood in for. */
    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    void onBehalfOf(@Nullable String delegator) {
        onBehalfOf = delegator;
    }

    int no() {
        return key.no();
    }

    int round() {
        return round;
    }

    ReviewStage stage() {
        return stage;
    }

    String reviewer() {
        return reviewer;
    }

    Decision decision() {
        return decision;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String contentDigest() {
        return contentDigest;
    }
}
