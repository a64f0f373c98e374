package dev.taizhang.article;

import dev.taizhang.review.ReviewStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision, with the digest of the text it is bound to.
 *
 * @param onBehalfOf username of whom the reviewer stood in for
 */
record ReviewView(
        int round,
        ReviewStage stage,
        String reviewer,
        @Nullable String onBehalfOf,
        Decision decision,
        @Nullable String reason,
        Instant at,
        String contentDigest) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.round(),
                review.stage(),
                review.reviewer(),
                review.onBehalfOf(),
                review.decision(),
                review.reason(),
                review.decidedAt(),
                review.contentDigest());
    }
}
