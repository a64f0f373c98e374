package dev.taizhang.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision, with the digest of the text it is bound to. */
record ReviewView(
        int round,
        ReviewStage stage,
        String reviewer,
        Decision decision,
        @Nullable String reason,
        Instant at,
        String contentDigest) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.round(),
                review.stage(),
                review.reviewer(),
                review.decision(),
                review.reason(),
                review.decidedAt(),
                review.contentDigest());
    }
}
