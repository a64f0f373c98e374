package dev.taizhang.article;

import dev.taizhang.ledger.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes over articles that were reviewed elsewhere, as their source shows them: past the guards, marked so, audited. For
 * imports and the loader, never for a request of its own. Publications and pick-ups are entered afterwards, each on its
 * own, through {@link ArticleWorkflow}.
 */
@ApplicationScoped
public class ArticleImport {

    /**
     * Enters an article with the reviews its source shows; answers its id.
     *
     * @param provenance of origin IMPORTED
     */
    public String take(Article content, Provenance provenance, Reviewed reviewed) {
        throw new UnsupportedOperationException();
    }

    /**
     * What the source shows of the reviews.
     *
     * @param state the state in which the article is taken over
     * @param approvedAt instant of the final pass; null if the source does not show one
     * @param publishedDigest SHA-256 (hexadecimal) of the text that was published; null if it was not
     */
    public record Reviewed(
            ArticleState state,
            @Nullable Instant approvedAt,
            @Nullable String publishedDigest,
            List<ShownSubmission> submissions,
            List<ShownReview> reviews) {

        public Reviewed {
            submissions = List.copyOf(submissions);
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * A text handed in for review.
     *
     * @param by user name
     */
    public record ShownSubmission(int round, String by, Instant at, String text) {}

    /**
     * A decision.
     *
     * @param reviewer user name
     * @param contentDigest SHA-256 (hexadecimal) of the text that was read
     */
    public record ShownReview(
            int round,
            ReviewStage stage,
            String reviewer,
            Decision decision,
            @Nullable String reason,
            Instant at,
            String contentDigest) {}
}
