package dev.taizhang.article;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** That a new article is entered for an organisation of today. */
@ApplicationScoped
class ArticleTargetCheck implements TargetCheck<Article> {

    private final OrganizationReferences organizations;
    private final OfficeClock clock;

    ArticleTargetCheck(OrganizationReferences organizations, OfficeClock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public Class<Article> type() {
        return Article.class;
    }

    @Override
    public void check(Article body, UriInfo target, Faults faults) {
        if (AddressedRecords.id(target) == null) {
            organizations.check(body.organization(), clock.today(), "/organization", faults);
        }
    }
}
