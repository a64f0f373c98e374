package dev.taizhang.article;

import dev.taizhang.article.ReviewFile.Filed;
import dev.taizhang.platform.text.FormWords;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form 稿件三审三校单 that an office files with an article: its text, every round, stage, opinion, date and digest, and where it
 * appeared and was picked up through whom.
 */
@ApplicationScoped
class ReviewForm {

    private final Template template;
    private final ReviewFile file;
    private final OfficeClock clock;
    private final Messages messages;

    /** A round as the form shows it. */
    @TemplateData
    record Round(String title, List<Line> lines) {}

    /** One entry of a round: what was done, by which post, with what opinion, when, about which text. */
    @TemplateData
    record Line(
            Instant at,
            String step,
            String outcome,
            String post,
            @Nullable String opinion,
            String when,
            String digest) {}

    ReviewForm(@Location("review-form") Template template, ReviewFile file, OfficeClock clock, Messages messages) {
        this.template = template;
        this.file = file;
        this.clock = clock;
        this.messages = messages;
    }

    /** Of an article the caller may read, in the language of the reader. */
    String of(String articleId) {
        FormWords words = new FormWords(messages, messages.locale(), "reviewForm");
        Filed filed = file.of(articleId);
        ArticleView article = filed.article();
        Article content = article.content();
        PlacementLines placements = new PlacementLines(filed, words, clock);
        return template.data("article", article)
                .data("words", words)
                .data("rounds", rounds(filed, words))
                .data("publications", placements.publications())
                .data("pickups", placements.pickups())
                .data("correcting", filed.correcting())
                .data("corrected", placements.by(article.correctionRecordedBy(), article.correctionRecordedAt()))
                .data("state", words.word("articleState", article.head().state()))
                .data("direction", words.word("direction", content.direction().name()))
                .data(
                        "kind",
                        words.word("publicityClass", content.publicityClass().name()))
                .data("draftedBy", filed.post(article.draftedBy()))
                .data("approvedAt", article.approvedAt() == null ? "—" : clock.minute(article.approvedAt()))
                .data("printedAt", clock.minute(clock.now()))
                .render();
    }

    private List<Round> rounds(Filed filed, FormWords words) {
        List<Round> rounds = new ArrayList<>();
        for (SubmissionView submission : filed.article().submissions()) {
            List<Line> lines = Stream.of(
                            Stream.of(submitted(filed, submission, words)),
                            reviews(filed, submission.round(), words),
                            proofs(filed, submission.round(), words))
                    .flatMap(Function.identity())
                    .sorted(Comparator.comparing(Line::at))
                    .toList();
            rounds.add(new Round(words.with("round", submission.round()), lines));
        }
        return rounds;
    }

    private Line submitted(Filed filed, SubmissionView submission, FormWords words) {
        return new Line(
                submission.at(),
                words.of("submitted"),
                "",
                filed.post(submission.by()),
                null,
                clock.minute(submission.at()),
                submission.contentDigest());
    }

    private Stream<Line> reviews(Filed filed, int round, FormWords words) {
        return filed.article().reviews().stream()
                .filter(review -> review.round() == round)
                .map(review -> new Line(
                        review.at(),
                        words.word("reviewStage", review.stage().name()),
                        words.of("decision." + review.decision().name()),
                        reviewer(filed, review, words),
                        review.reason(),
                        clock.minute(review.at()),
                        review.contentDigest()));
    }

    private Stream<Line> proofs(Filed filed, int round, FormWords words) {
        return filed.article().proofreadings().stream()
                .filter(proof -> proof.round() == round)
                .map(proof -> new Line(
                        proof.at(),
                        words.with("proof", proof.no()),
                        "",
                        filed.post(proof.reader()),
                        proof.note(),
                        clock.minute(proof.at()),
                        proof.contentDigest()));
    }

    private static String reviewer(Filed filed, ReviewView review, FormWords words) {
        String delegator = review.onBehalfOf();
        String own = filed.post(review.reviewer());
        return delegator == null ? own : words.with("behalf", own, filed.post(delegator));
    }
}
