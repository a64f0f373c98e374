package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That what was published is corrected by another published article, on a day between then and today. */
@ApplicationScoped
class CorrectionTargetCheck implements TargetCheck<CorrectionRequest> {

    private final AddressedRecords records;
    private final Correcting correcting;

    CorrectionTargetCheck(AddressedRecords records, Correcting correcting) {
        this.records = records;
        this.correcting = correcting;
    }

    @Override
    public Class<CorrectionRequest> type() {
        return CorrectionRequest.class;
    }

    @Override
    @Transactional
    public void check(CorrectionRequest body, UriInfo target, Faults faults) {
        records.considered(target, ArticleWorkflow.roles(Transition.CORRECT))
                .filter(article -> ArticleWorkflow.state(article) == ArticleState.PUBLISHED)
                .ifPresent(article -> correcting.fit(article, body, faults));
    }
}
