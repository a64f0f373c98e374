package dev.taizhang.article;

import dev.taizhang.ledger.Hindrance;
import dev.taizhang.ledger.Hindrances;
import dev.taizhang.ledger.Origin;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.review.ReviewRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** When guards of the table of articles do not hold, whatever is said: proof-readings that are wanting, or are complete. */
@ApplicationScoped
class ArticleHindrances {

    /** How often the text of the present round was proof-read: no text changes within a round. */
    private static final String READ =
            "(select count(f.reader) from Proof f where f.key.articleId = r.id and f.key.round = p.round)";

    /** Its organisation has its proofs read, and they are not; what was taken over is past that. {@code p} is its progress. */
    static final String UNREAD =
            "(r.origin <> :imported and r.organizationId in :proofread and " + READ + " < :proofs)";

    private static final String PROGRESS = "exists (select 1 from ArticleProgress p where p.articleId = r.id and ";

    private static final Hindrance COMPLETE = new Hindrance(
            ArticleState.PROOFS_LEFT, PROGRESS + READ + " >= :proofs)", Map.of("proofs", (long) Proofreading.PROOFS));

    private static final String DRAFTED = "exists (select 1 from p.drafters drafter where drafter in :hands)";

    private static final Hindrance DRAFTED_OR_READ =
            new Hindrance(ArticleState.OTHER_READER, PROGRESS + "(" + DRAFTED + """
             or exists (select 1 from Proof f
                         where f.key.articleId = r.id and f.key.round = p.round and f.reader = :me)))""");

    private static final Hindrance DRAFTED_OR_REVIEWED =
            new Hindrance(ArticleState.NEW_EYES, PROGRESS + "(" + DRAFTED + """
             or exists (select 1 from Review w
                         where w.key.articleId = r.id and w.round = p.round and w.reviewer = :me)))""");

    private final ArticleRepository articles;
    private final ReviewRules rules;
    private final OfficeClock clock;
    private final Hindrances hindrances;

    ArticleHindrances(ArticleRepository articles, ReviewRules rules, OfficeClock clock, Hindrances hindrances) {
        this.articles = articles;
        this.rules = rules;
        this.clock = clock;
        this.hindrances = hindrances;
    }

    /** What the condition {@link #UNREAD} asks for. */
    static Map<String, Object> unread(Set<String> proofread) {
        return Map.of("imported", Origin.IMPORTED, "proofread", proofread, "proofs", (long) Proofreading.PROOFS);
    }

    /** The circumstances of an article. */
    Circumstances of(String id) {
        return hindrances.of(id, !articles.waiting(List.of(id)).isEmpty(), ofArticle());
    }

    /** What holds articles up, and what keeps the caller from them. */
    List<Hindrance> ofCaller() {
        return Stream.concat(ofArticle().stream(), Stream.of(DRAFTED_OR_READ, DRAFTED_OR_REVIEWED))
                .toList();
    }

    private List<Hindrance> ofArticle() {
        Set<String> proofread = rules.proofreading(clock.today());
        return proofread.isEmpty()
                ? List.of(COMPLETE)
                : List.of(
                        COMPLETE,
                        new Hindrance(
                                ArticleState.PROOFS_BEFORE,
                                "r.state in ('IN_FINAL', 'APPROVED', 'PUBLISHED') and " + PROGRESS + UNREAD + ")",
                                unread(proofread)));
    }
}
