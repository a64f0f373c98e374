package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Move;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the table whether a step of an article can be taken, with all that it has to know of the article. */
@ApplicationScoped
class ArticleMoves {

    private final ArticleHindrances hindrances;

    ArticleMoves(ArticleHindrances hindrances) {
        this.hindrances = hindrances;
    }

    /** The state after a step; refuses one that the state of the article does not allow. */
    ArticleState after(LedgerRecord record, Transition transition) {
        return move(record, transition).to();
    }

    /** The row of a step; refuses one that the state of the article does not allow. */
    Move<ArticleState, Transition> move(LedgerRecord record, Transition transition) {
        return ArticleState.machine().move(ArticleWorkflow.state(record), transition, true, hindrances.of(record.id()));
    }

    /** Refuses a step that the state of the article allows, for what else is known of it; the article is locked. */
    void require(LedgerRecord record, Transition transition) {
        ArticleState.machine().require(transition, hindrances.of(record.id()));
    }

    /** Who may take it where the article stands; refuses one that its state does not allow. */
    Role[] roles(LedgerRecord record, Transition transition) {
        return move(record, transition).anyOf();
    }
}
