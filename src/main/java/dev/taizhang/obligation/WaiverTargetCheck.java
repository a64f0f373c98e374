package dev.taizhang.obligation;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** That whoever is let off owes the duty, and for that period. */
@ApplicationScoped
class WaiverTargetCheck implements TargetCheck<WaiverRequest> {

    private final AddressedRecords records;
    private final ObligationRuleLedger ledger;
    private final RecordQueries queries;
    private final OrganizationReferences organizations;

    WaiverTargetCheck(
            AddressedRecords records,
            ObligationRuleLedger ledger,
            RecordQueries queries,
            OrganizationReferences organizations) {
        this.records = records;
        this.ledger = ledger;
        this.queries = queries;
        this.organizations = organizations;
    }

    @Override
    public Class<WaiverRequest> type() {
        return WaiverRequest.class;
    }

    @Override
    @Transactional
    public void check(WaiverRequest body, UriInfo target, Faults faults) {
        records.considered(target, Role.APPROVER)
                .ifPresent(record -> Waivers.fit(
                        queries.get(ledger, record.id()).content(),
                        Optional.ofNullable(body.organization()).flatMap(organizations::find),
                        body.period(),
                        faults));
    }
}
