package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That a publication is not dated before the final pass of its article. */
@ApplicationScoped
class PublicationTargetCheck implements TargetCheck<Publication> {

    private final AddressedRecords records;
    private final PlacementDays days;

    PublicationTargetCheck(AddressedRecords records, PlacementDays days) {
        this.records = records;
        this.days = days;
    }

    @Override
    public Class<Publication> type() {
        return Publication.class;
    }

    @Override
    @Transactional
    public void check(Publication body, UriInfo target, Faults faults) {
        records.considered(target, ArticleWorkflow.roles(Transition.PUBLISH))
                .ifPresent(article -> days.fit(article, body.publishedOn(), "/publishedOn", faults));
    }
}
