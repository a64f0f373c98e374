package dev.taizhang.article;

import dev.taizhang.account.Colleagues;
import dev.taizhang.platform.text.FormWords;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form 稿件三审三校单 that an office files with an article: every round, stage, opinion, date and digest. */
@ApplicationScoped
class ReviewForm {

    private final Template template;
    private final Colleagues colleagues;
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

    /** Where it appeared, and why it does not stand there any more. */
    @TemplateData
    record Appearance(
            int no,
            String channel,
            LocalDate on,
            @Nullable String issueNo,
            @Nullable LocalDate withdrawnOn,
            @Nullable String reason) {}

    ReviewForm(
            @Location("review-form") Template template, Colleagues colleagues, OfficeClock clock, Messages messages) {
        this.template = template;
        this.colleagues = colleagues;
        this.clock = clock;
        this.messages = messages;
    }

    /** In the language of the reader. */
    String of(ArticleView article) {
        FormWords words = new FormWords(messages, messages.locale(), "reviewForm");
        Map<String, String> posts = posts(article);
        UnaryOperator<String> post = username -> posts.getOrDefault(username, username);
        return template.data("article", article)
                .data("words", words)
                .data("rounds", rounds(article, words, post))
                .data(
                        "publications",
                        article.publications().stream()
                                .map(publication -> appearance(publication, words))
                                .toList())
                .data(
                        "kind",
                        words.word(
                                "publicityClass",
                                article.content().publicityClass().name()))
                .data("draftedBy", post.apply(article.draftedBy()))
                .data("approvedAt", article.approvedAt() == null ? "—" : clock.minute(article.approvedAt()))
                .data("printedAt", clock.minute(clock.now()))
                .render();
    }

    private List<Round> rounds(ArticleView article, FormWords words, UnaryOperator<String> post) {
        List<Round> rounds = new ArrayList<>();
        for (SubmissionView submission : article.submissions()) {
            List<Line> lines = Stream.of(
                            Stream.of(submitted(submission, words, post)),
                            reviews(article, submission.round(), words, post),
                            proofs(article, submission.round(), words, post))
                    .flatMap(Function.identity())
                    .sorted(Comparator.comparing(Line::at))
                    .toList();
            rounds.add(new Round(words.with("round", submission.round()), lines));
        }
        return rounds;
    }

    private static Appearance appearance(PublicationView publication, FormWords words) {
        return new Appearance(
                publication.no(),
                words.word("channelType", publication.channelType()),
                publication.publishedOn(),
                publication.issueNo(),
                publication.trail().withdrawnOn(),
                publication.trail().withdrawReason());
    }

    private Line submitted(SubmissionView submission, FormWords words, UnaryOperator<String> post) {
        return new Line(
                submission.at(),
                words.of("submitted"),
                "",
                post.apply(submission.by()),
                null,
                clock.minute(submission.at()),
                submission.contentDigest());
    }

    private Stream<Line> reviews(ArticleView article, int round, FormWords words, UnaryOperator<String> post) {
        return article.reviews().stream()
                .filter(review -> review.round() == round)
                .map(review -> new Line(
                        review.at(),
                        words.word("reviewStage", review.stage().name()),
                        words.of("decision." + review.decision().name()),
                        reviewer(review, words, post),
                        review.reason(),
                        clock.minute(review.at()),
                        review.contentDigest()));
    }

    private Stream<Line> proofs(ArticleView article, int round, FormWords words, UnaryOperator<String> post) {
        return article.proofreadings().stream()
                .filter(proof -> proof.round() == round)
                .map(proof -> new Line(
                        proof.at(),
                        words.with("proof", proof.no()),
                        "",
                        post.apply(proof.reader()),
                        proof.note(),
                        clock.minute(proof.at()),
                        proof.contentDigest()));
    }

    private static String reviewer(ReviewView review, FormWords words, UnaryOperator<String> post) {
        String delegator = review.onBehalfOf();
        String own = post.apply(review.reviewer());
        return delegator == null ? own : words.with("behalf", own, post.apply(delegator));
    }

    /** The posts of everybody the form names. */
    private Map<String, String> posts(ArticleView article) {
        TreeSet<String> names = new TreeSet<>();
        names.add(article.draftedBy());
        article.submissions().forEach(submission -> names.add(submission.by()));
        article.proofreadings().forEach(proof -> names.add(proof.reader()));
        for (ReviewView review : article.reviews()) {
            names.add(review.reviewer());
            if (review.onBehalfOf() != null) {
                names.add(review.onBehalfOf());
            }
        }
        return colleagues.posts(names);
    }
}
