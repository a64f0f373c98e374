package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That a publication is not dated before the final pass of its article. */
@ApplicationScoped
class PublicationTargetCheck implements TargetCheck<Publication> {

    private final PlacementDays days;

    PublicationTargetCheck(PlacementDays days) {
        this.days = days;
    }

    @Override
    public Class<Publication> type() {
        return Publication.class;
    }

    @Override
    @Transactional
    public void check(Publication body, UriInfo target, Faults faults) {
        days.fit(target, Transition.PUBLISH, body.publishedOn(), "/publishedOn", faults);
    }
}
