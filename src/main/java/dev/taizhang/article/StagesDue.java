package dev.taizhang.article;

import dev.taizhang.ledger.DueClause;
import dev.taizhang.ledger.DueClause.Terms;

/** By which day the stage of review at which an article stands is to decide. */
final class StagesDue {

    private static final String IN_REVIEW = DueClause.oneOf(ArticleState.values(), state -> state.stage() != null);

    static final DueClause CLAUSE = new DueClause(
            terms("exists (select 1 from ArticleProgress p where p.articleId = r.id and p.stageDue "),
            terms("exists (select 1 from article_progress p where p.article_id = r.id and p.stage_due "));

    private StagesDue() {}

    private static Terms terms(String day) {
        return new Terms(IN_REVIEW, day + "< :today)", day + "<= :dueBy)");
    }
}
