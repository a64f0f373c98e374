package dev.taizhang.obligation;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.organization.OrganizationReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes note of whom a duty names when a version of it is confirmed, so that it is found by them. */
@ApplicationScoped
class NamedOrganizations implements RecordFollower {

    private final ObligationRuleLedger ledger;
    private final RecordQueries queries;
    private final ObligationRepository repository;
    private final OrganizationReferences organizations;

    NamedOrganizations(
            ObligationRuleLedger ledger,
            RecordQueries queries,
            ObligationRepository repository,
            OrganizationReferences organizations) {
        this.ledger = ledger;
        this.queries = queries;
        this.repository = repository;
        this.organizations = organizations;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(ObligationRuleLedger.KIND);
    }

    @Override
    public void confirmed(LedgerRecord rule) {
        queries.contents(ledger, List.of(rule), ObligationRule::organizations)
                .values()
                .forEach(named -> named.forEach(organization -> organizations
                        .find(organization)
                        .ifPresent(found -> repository.note(new RuleOrganization(found.id(), rule.id())))));
    }

    /** It is still found, for questions about the time before. */
    @Override
    public void voided(LedgerRecord rule, String reason) {}
}
