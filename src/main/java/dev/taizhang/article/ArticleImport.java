package dev.taizhang.article;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.Settling;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.review.ReviewStage;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes over articles that were reviewed elsewhere, as their source shows them: past the guards, marked so, audited. For
 * imports and the loader, never for a request of its own. Publications and pick-ups are entered afterwards, each on its
 * own, through {@link ArticleWorkflow}.
 */
@ApplicationScoped
public class ArticleImport {

    private final ArticleLedger ledger;
    private final RecordBook book;
    private final ArticleRepository articles;
    private final ArticleFigures figures;
    private final Settling settling;
    private final OfficeClock clock;

    ArticleImport(
            ArticleLedger ledger,
            RecordBook book,
            ArticleRepository articles,
            ArticleFigures figures,
            Settling settling,
            OfficeClock clock) {
        this.ledger = ledger;
        this.book = book;
        this.articles = articles;
        this.figures = figures;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * Enters an article with the reviews its source shows; answers its id.
     *
     * @param provenance of origin IMPORTED
     */
    @Transactional
    public String take(Article content, Provenance provenance, Reviewed reviewed) {
        if (provenance.origin() != Origin.IMPORTED) {
            throw new IllegalArgumentException("Only what is marked as imported may pass the guards");
        }
        LedgerRecord record = book.open(ledger, content, reviewed.state().name(), provenance);
        String id = record.id();
        int round = reviewed.submissions().stream()
                .mapToInt(ShownSubmission::round)
                .max()
                .orElse(0);
        ArticleProgress progress =
                ArticleProgress.imported(id, book.caller(), round, reviewed.approvedAt(), reviewed.publishedDigest());
        for (ShownSubmission shown : reviewed.submissions()) {
            progress.draft(shown.by());
            articles.persist(new Submission(id, shown.round(), shown.by(), shown.at(), shown.text()));
        }
        articles.persist(progress);
        int no = 0;
        for (ShownReview shown : reviewed.reviews()) {
            articles.persist(shown.of(id, ++no));
        }
        Recording recording = book.step(record, "TAKEN_OVER", Digest.sha256(content.text()), told(reviewed));
        settle(record, reviewed.approvedAt(), recording.at());
        figures.count(record, recording.at());
        return id;
    }

    /** Digest of all that is taken over of its reviews. */
    static String told(Reviewed reviewed) {
        List<@Nullable String> told = new ArrayList<>();
        told.add(reviewed.state().name());
        told.add(Objects.toString(reviewed.approvedAt(), null));
        told.add(reviewed.publishedDigest());
        reviewed.submissions().forEach(shown -> told.addAll(shown.told()));
        reviewed.reviews().forEach(shown -> told.addAll(shown.told()));
        return Digest.ofAll(told);
    }

    /** An approval counts on its day, whenever it is taken over. */
    private void settle(LedgerRecord record, @Nullable Instant approvedAt, Instant at) {
        settling.settle(
                record,
                List.of(),
                "TAKEN_OVER",
                record.version(),
                at,
                approvedAt == null ? null : clock.dayOf(approvedAt));
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
    public record ShownSubmission(int round, String by, Instant at, String text) {

        private List<@Nullable String> told() {
            return Arrays.asList(Integer.toString(round), by, at.toString(), Digest.sha256(text));
        }
    }

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
            String contentDigest) {

        private List<@Nullable String> told() {
            return Arrays.asList(
                    Integer.toString(round),
                    stage.name(),
                    reviewer,
                    decision.name(),
                    reason,
                    at.toString(),
                    contentDigest);
        }

        Review of(String articleId, int no) {
            return new Review(articleId, no, round, stage, reviewer, decision, reason, at, contentDigest);
        }
    }
}
