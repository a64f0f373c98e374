package dev.taizhang.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;
import dev.taizhang.platform.csv.Coded;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.shared.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's record: what every record shows, what this one says, and what became of it.
 *
 * @param contentDigest SHA-256 (hexadecimal) of the text in UTF-8
 * @param publishedDigest the same of the text that was published
 * @param approvedAt instant of the final pass
 * @param round round of review, 0 before the first submission
 * @param stageDue last day of the stage it is at, where there is a deadline
 * @param overdue whether that day has passed
 * @param correctedBy id of the article that says what is right
 */
record ArticleView(
        @JsonUnwrapped RecordHead head,
        @JsonUnwrapped Article content,
        String contentDigest,
        @Nullable String publishedDigest,
        @Nullable Instant approvedAt,
        String draftedBy,
        int round,
        @Nullable Instant stageSince,
        @Nullable LocalDate stageDue,
        boolean overdue,
        List<SubmissionView> submissions,
        List<ReviewView> reviews,
        List<ProofView> proofreadings,
        List<PublicationView> publications,
        List<PickupView> pickups,
        @Nullable String correctedBy,
        @Nullable LocalDate correctedOn,
        @Nullable String correctionReason,
        @Nullable String correctionRecordedBy,
        @Nullable Instant correctionRecordedAt,
        @Coded List<String> allowedTransitions) {

    /** What belongs to an article beside its record. */
    record Parts(
            ArticleProgress progress,
            List<Submission> submissions,
            List<Review> reviews,
            List<Proof> proofs,
            List<Placement> placements,
            Circumstances circumstances) {}

    static ArticleView of(RecordEntry<Article> entry, Parts parts, LocalDate today) {
        ArticleProgress progress = parts.progress();
        LocalDate due = progress.stageDue();
        return new ArticleView(
                entry.head(),
                entry.content(),
                Digest.sha256(entry.content().text()),
                progress.publishedDigest(),
                progress.approvedAt(),
                entry.head().enteredBy(),
                progress.round(),
                progress.stageSince(),
                due,
                due != null && due.isBefore(today),
                parts.submissions().stream().map(SubmissionView::of).toList(),
                parts.reviews().stream().map(ReviewView::of).toList(),
                parts.proofs().stream().map(ProofView::of).toList(),
                publications(parts.placements()),
                pickups(parts.placements()),
                progress.correctedBy(),
                progress.correctedOn(),
                progress.correctionReason(),
                progress.correctionRecordedBy(),
                progress.correctionRecordedAt(),
                ArticleState.valueOf(entry.head().state()).allowedTransitions(parts.circumstances()));
    }

    static List<PublicationView> publications(List<Placement> placements) {
        return placements.stream()
                .filter(placement -> placement.kind() == PlacementKind.PUBLICATION)
                .map(PublicationView::of)
                .toList();
    }

    static List<PickupView> pickups(List<Placement> placements) {
        return placements.stream()
                .filter(placement -> placement.kind() == PlacementKind.PICKUP)
                .map(PickupView::of)
                .toList();
    }
}
