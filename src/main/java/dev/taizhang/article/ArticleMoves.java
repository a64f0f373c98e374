package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Move;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks the table whether a step of an article can be taken, with all that it has to know of the article. */
@ApplicationScoped
class ArticleMoves {

    private final ArticleRepository articles;

    ArticleMoves(ArticleRepository articles) {
        this.articles = articles;
    }

    /** The state after a step; refuses one that the state of the article does not allow. */
    ArticleState after(LedgerRecord record, Transition transition) {
        return move(record, transition).to();
    }

    /** The row of a step; refuses one that the state of the article does not allow. */
    Move<ArticleState, Transition> move(LedgerRecord record, Transition transition) {
        ArticleState state = ArticleWorkflow.state(record);
        boolean waits =
                state.isPassed() && !articles.waiting(List.of(record.id())).isEmpty();
        return ArticleState.machine().move(state, transition, true, waits);
    }

    /** Who may take it where the article stands; refuses one that its state does not allow. */
    Role[] roles(LedgerRecord record, Transition transition) {
        return move(record, transition).anyOf();
    }
}
