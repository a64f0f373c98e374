package dev.taizhang.article;

import dev.taizhang.shared.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A text handed in for review: one per round, kept as it was. */
@Entity
@Table(name = "article_submission")
class Submission {

    @EmbeddedId
    private Key key;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text;

    @Column(name = "content_digest")
    private String contentDigest;

    @Embeddable
    record Key(
            @Column(name = "article_id") String articleId,
            @Column(name = "round") int round) {}

    protected Submission() {}

    Submission(String articleId, int round, String by, Instant at, String text) {
        this.key = new Key(articleId, round);
        this.submittedBy = by;
        this.submittedAt = at;
        this.text = text;
        this.contentDigest = Digest.sha256(text);
    }

    int round() {
        return key.round();
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String text() {
        return text;
    }

    String contentDigest() {
        return contentDigest;
    }
}
