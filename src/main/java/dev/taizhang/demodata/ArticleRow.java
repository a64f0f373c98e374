package dev.taizhang.demodata;

import dev.taizhang.article.ArticleState;
import dev.taizhang.article.Decision;
import dev.taizhang.article.Level;
import dev.taizhang.ledger.Origin;
import dev.taizhang.platform.json.Lines;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.review.ReviewStage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of an article: its reviews, where it was published, which media picked it up. */
record ArticleRow(
        @Size(max = 64) String key,
        ArticleState state,
        @Min(1) @Max(1) int version,
        String draftedBy,
        String enteredBy,
        Instant enteredAt,
        @Pattern(regexp = ArticleRow.DIGEST) String contentDigest,
        @Size(max = 100) List<Submission> submissions,
        @Nullable Instant approvedAt,
        @Nullable @Pattern(regexp = ArticleRow.DIGEST) String publishedDigest,
        @Size(max = 300) List<Review> reviews,
        @Size(max = 300) List<PublicationRow> publications,
        @Size(max = 300) List<PickupRow> pickups,
        @Nullable Origin origin)
        implements RequestBody, OwnHistory {

    static final String DIGEST = "[0-9a-f]{64}";

    /** A text handed in for review. */
    record Submission(
            @Min(1) int round,
            String by,
            Instant at,
            @Lines @Size(max = 200_000) String text,
            @Pattern(regexp = ArticleRow.DIGEST) String contentDigest) {}

    /** A decision of one reviewer. */
    record Review(
            @Min(1) int round,
            ReviewStage stage,
            String reviewer,
            Decision decision,
            @Lines @Nullable @Size(max = 500) String reason,
            Instant at,
            @Pattern(regexp = ArticleRow.DIGEST) String contentDigest) {}

    /** Where it appeared. */
    record PublicationRow(
            @Min(1) int no,
            String channel,
            LocalDate publishedOn,
            @Nullable @Size(max = 100) String issueNo,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnRecordedBy,
            @Nullable Instant withdrawnRecordedAt,
            @Lines @Nullable @Size(max = 500) String withdrawReason,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}

    /** Which media picked it up. */
    record PickupRow(
            @Min(1) int no,
            @Size(max = 200) String outlet,
            Level level,
            LocalDate usedOn,
            @Lines @Nullable @Size(max = 500) String proof,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}

    boolean imported() {
        return origin == Origin.IMPORTED;
    }
}
