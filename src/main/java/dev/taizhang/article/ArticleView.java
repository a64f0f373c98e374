package dev.taizhang.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;
import dev.taizhang.shared.Digest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's record: what every record shows, what this one says, and what became of it.
 *
 * @param contentDigest SHA-256 (hexadecimal) of the text in UTF-8
 * @param publishedDigest the same of the text that was published
 * @param approvedAt instant of the final pass
 */
record ArticleView(
        @JsonUnwrapped RecordHead head,
        @JsonUnwrapped Article content,
        String contentDigest,
        @Nullable String publishedDigest,
        @Nullable Instant approvedAt,
        String draftedBy,
        List<SubmissionView> submissions,
        List<ReviewView> reviews,
        List<PublicationView> publications,
        List<PickupView> pickups) {

    static ArticleView of(
            RecordEntry<Article> entry,
            ArticleProgress progress,
            List<Submission> submissions,
            List<Review> reviews,
            List<Placement> placements) {
        return new ArticleView(
                entry.head(),
                entry.content(),
                Digest.sha256(entry.content().text()),
                progress.publishedDigest(),
                progress.approvedAt(),
                entry.head().enteredBy(),
                submissions.stream().map(SubmissionView::of).toList(),
                reviews.stream().map(ReviewView::of).toList(),
                publications(placements),
                pickups(placements));
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
