package dev.taizhang.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
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

    @Column(name = "stage_since")
    private @Nullable Instant stageSince;

    @Column(name = "stage_due")
    private @Nullable LocalDate stageDue;

    @Column(name = "corrected_by")
    private @Nullable String correctedBy;

    @Column(name = "corrected_on")
    private @Nullable LocalDate correctedOn;

    @Column(name = "correction_reason")
    private @Nullable String correctionReason;

    @Column(name = "correction_recorded_by")
    private @Nullable String correctionRecordedBy;

    @Column(name = "correction_recorded_at")
    private @Nullable Instant correctionRecordedAt;

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

    /** Whether somebody drafted it, whose doing is what these accounts did. */
    boolean drafted(Predicate<String> hands) {
        return drafters.stream().anyMatch(hands);
    }

    void draft(String username) {
        drafters.add(username);
    }

    int openRound(String submitter) {
        drafters.add(submitter);
        return ++round;
    }

    /** Since when it is at the stage it is at; null where it is at none. */
    @Nullable
    Instant stageSince() {
        return stageSince;
    }

    /** The last day of the stage it is at; null where there is none. */
    @Nullable
    LocalDate stageDue() {
        return stageDue;
    }

    void enterStage(Instant since, @Nullable LocalDate due) {
        stageSince = since;
        stageDue = due;
    }

    void leaveStages() {
        stageSince = null;
        stageDue = null;
    }

    /** Id of the article that says what is right. */
    @Nullable
    String correctedBy() {
        return correctedBy;
    }

    @Nullable
    LocalDate correctedOn() {
        return correctedOn;
    }

    @Nullable
    String correctionReason() {
        return correctionReason;
    }

    @Nullable
    String correctionRecordedBy() {
        return correctionRecordedBy;
    }

    @Nullable
    Instant correctionRecordedAt() {
        return correctionRecordedAt;
    }

    void correct(String correctingId, CorrectionRequest correction, String by, Instant at) {
        correctedBy = correctingId;
        correctedOn = correction.on();
        correctionReason = correction.reason();
        correctionRecordedBy = by;
        correctionRecordedAt = at;
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
