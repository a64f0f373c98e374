package dev.taizhang.article;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What annotations cannot say about an article: its organisation exists. */
@ApplicationScoped
class ArticleCheck implements BodyCheck<Article> {

    private final ContentChecks checks;

    ArticleCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Article> type() {
        return Article.class;
    }

    @Override
    public void check(Article body, String pointerPrefix, Faults faults) {
        checks.reference(body.organization(), null, pointerPrefix + "/organization", faults);
    }
}
