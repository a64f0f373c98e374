package dev.taizhang.article;

import dev.taizhang.review.ReviewStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the figures make of the reviews of an article. Pure.
 *
 * @param verdict whether the rules were kept
 * @param approvedOn office day of the final pass; null where there was none
 * @param returned whether it was sent back at least once
 */
record Judgement(Verdict verdict, @Nullable LocalDate approvedOn, boolean returned) {

    /** What became of the three reviews. */
    enum Verdict {
        /** Three passes of one round, by three persons, none of them a drafter, on the text that was published. */
        COMPLIANT,
        FAULTY,
        /** The system has no review of it at all. */
        OUTSIDE
    }

    /**
     * Judges by all reviews there are.
     *
     * @param progress null of an article that never got one
     * @param days office day of an instant
     */
    static Judgement of(@Nullable ArticleProgress progress, List<Review> reviews, Function<Instant, LocalDate> days) {
        if (progress == null || reviews.isEmpty()) {
            return new Judgement(Verdict.OUTSIDE, approvedOn(progress, days), false);
        }
        boolean compliant =
                reviews.stream().map(Review::round).distinct().anyMatch(round -> compliant(progress, reviews, round));
        return new Judgement(
                compliant ? Verdict.COMPLIANT : Verdict.FAULTY,
                approvedOn(progress, days),
                reviews.stream().anyMatch(review -> review.decision() == Decision.RETURN));
    }

    private static boolean compliant(ArticleProgress progress, List<Review> reviews, int round) {
        List<Review> passes = Arrays.stream(ReviewStage.values())
                .map(stage -> passed(reviews, round, stage))
                .flatMap(Optional::stream)
                .toList();
        Stream<String> reviewers = passes.stream().map(Review::reviewer).distinct();
        return passes.size() == ReviewStage.values().length
                && reviewers.filter(reviewer -> !progress.drafted(reviewer)).count() == passes.size()
                && passes.stream().allMatch(pass -> Objects.equals(pass.contentDigest(), progress.publishedDigest()));
    }

    private static Optional<Review> passed(List<Review> reviews, int round, ReviewStage stage) {
        return reviews.stream()
                .filter(review ->
                        review.round() == round && review.stage() == stage && review.decision() == Decision.PASS)
                .reduce((_, last) -> last);
    }

    private static @Nullable LocalDate approvedOn(
            @Nullable ArticleProgress progress, Function<Instant, LocalDate> days) {
        Instant approvedAt = progress == null ? null : progress.approvedAt();
        return approvedAt == null ? null : days.apply(approvedAt);
    }
}
