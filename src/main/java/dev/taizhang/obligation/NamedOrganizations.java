package dev.taizhang.obligation;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes note of whom a duty names when a version of it is confirmed, so that it is found by them; no two duties of an
 * organisation that are in force have one code.
 */
@ApplicationScoped
class NamedOrganizations implements RecordFollower {

    private final ObligationRuleLedger ledger;
    private final RecordQueries queries;
    private final RuleCodes codes;
    private final ObligationRepository repository;
    private final OrganizationReferences organizations;

    NamedOrganizations(
            ObligationRuleLedger ledger,
            RecordQueries queries,
            RuleCodes codes,
            ObligationRepository repository,
            OrganizationReferences organizations) {
        this.ledger = ledger;
        this.queries = queries;
        this.codes = codes;
        this.repository = repository;
        this.organizations = organizations;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(ObligationRuleLedger.KIND);
    }

    @Override
    public void confirmed(LedgerRecord rule) {
        requireOwnCode(rule);
        queries.contents(ledger, List.of(rule), ObligationRule::organizations)
                .values()
                .forEach(named -> named.forEach(organization -> organizations
                        .find(organization)
                        .ifPresent(found -> repository.note(new RuleOrganization(found.id(), rule.id())))));
    }

    /** Whoever confirms holds the lock of the organisation's revision, so that one sees the other. */
    private void requireOwnCode(LedgerRecord rule) {
        String shared = codes.shared(rule.organizationId(), rule.id());
        if (shared != null) {
            throw Problem.of(ErrorCode.DUPLICATE_CODE, shared);
        }
    }

    /** It is still found, for questions about the time before. */
    @Override
    public void voided(LedgerRecord rule, String reason) {}
}
