package dev.taizhang.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One proof-reading 校对 of the text of a round, bound to the digest of what was read. */
@Entity
@Table(name = "article_proof")
class Proof {

    @EmbeddedId
    private Key key;

    private String reader;

    @Column(name = "read_at")
    private Instant readAt;

    private @Nullable String note;

    @Column(name = "content_digest")
    private String contentDigest;

    @Embeddable
    record Key(
            @Column(name = "article_id") String articleId,
            @Column(name = "round") int round,
            @Column(name = "no") int no) {}

    protected Proof() {}

    Proof(Key key, String reader, Instant at, @Nullable String note, String contentDigest) {
        this.key = key;
        this.reader = reader;
        this.readAt = at;
        this.note = note;
        this.contentDigest = contentDigest;
    }

    int round() {
        return key.round();
    }

    int no() {
        return key.no();
    }

    String reader() {
        return reader;
    }

    Instant readAt() {
        return readAt;
    }

    @Nullable
    String note() {
        return note;
    }

    String contentDigest() {
        return contentDigest;
    }
}
