package dev.taizhang.article;

import dev.taizhang.account.Colleagues;
import dev.taizhang.platform.text.Languages;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.text.Word;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form 稿件三审三校单 that an office files with an article: every round, stage, opinion, date and digest. */
@ApplicationScoped
class ReviewForm {

    private static final Map<String, String> STAGES = Map.of("FIRST", "初审", "SECOND", "复审", "FINAL", "终审");
    private static final Map<Decision, String> DECISIONS =
            Map.of(Decision.PASS, "通过", Decision.RETURN, "退回", Decision.REJECT, "否决");
    private static final Map<String, String> CLASSES =
            Map.of("THEME", "主题宣传", "SITUATION", "形势宣传", "POLICY", "政策宣传", "EXEMPLAR", "典型宣传");

    private final Template template;
    private final Colleagues colleagues;
    private final OfficeClock clock;
    private final Messages messages;

    /** A round as the form shows it. */
    @TemplateData
    record Round(int no, List<Line> lines) {}

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

    String of(ArticleView article) {
        Map<String, String> posts = posts(article);
        Function<String, String> post = username -> posts.getOrDefault(username, username);
        List<Round> rounds = new ArrayList<>();
        for (SubmissionView submission : article.submissions()) {
            List<Line> lines = Stream.of(
                            Stream.of(submitted(submission, post)),
                            reviews(article, submission.round(), post),
                            proofs(article, submission.round(), post))
                    .flatMap(Function.identity())
                    .sorted(Comparator.comparing(Line::at))
                    .toList();
            rounds.add(new Round(submission.round(), lines));
        }
        return template.data("article", article)
                .data("rounds", rounds)
                .data(
                        "publications",
                        article.publications().stream().map(this::appearance).toList())
                .data("kind", CLASSES.get(article.content().publicityClass().name()))
                .data("draftedBy", post.apply(article.draftedBy()))
                .data("approvedAt", article.approvedAt() == null ? "—" : clock.minute(article.approvedAt()))
                .data("printedAt", clock.minute(clock.now()))
                .render();
    }

    private Appearance appearance(PublicationView publication) {
        return new Appearance(
                publication.no(),
                messages.word(Languages.DEFAULT, new Word("channelType", publication.channelType())),
                publication.publishedOn(),
                publication.issueNo(),
                publication.trail().withdrawnOn(),
                publication.trail().withdrawReason());
    }

    private Line submitted(SubmissionView submission, Function<String, String> post) {
        return new Line(
                submission.at(),
                "送审",
                "",
                post.apply(submission.by()),
                null,
                clock.minute(submission.at()),
                submission.contentDigest());
    }

    private Stream<Line> reviews(ArticleView article, int round, Function<String, String> post) {
        return article.reviews().stream()
                .filter(review -> review.round() == round)
                .map(review -> new Line(
                        review.at(),
                        String.valueOf(STAGES.get(review.stage().name())),
                        String.valueOf(DECISIONS.get(review.decision())),
                        reviewer(review, post),
                        review.reason(),
                        clock.minute(review.at()),
                        review.contentDigest()));
    }

    private Stream<Line> proofs(ArticleView article, int round, Function<String, String> post) {
        return article.proofreadings().stream()
                .filter(proof -> proof.round() == round)
                .map(proof -> new Line(
                        proof.at(),
                        "校对（第" + proof.no() + "校）",
                        "",
                        post.apply(proof.reader()),
                        proof.note(),
                        clock.minute(proof.at()),
                        proof.contentDigest()));
    }

    private static String reviewer(ReviewView review, Function<String, String> post) {
        String delegator = review.onBehalfOf();
        String own = post.apply(review.reviewer());
        return delegator == null ? own : own + "（受" + post.apply(delegator) + "委托）";
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
