package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** That a finding fits the check it is entered in, or was. */
@ApplicationScoped
class FindingTargetCheck implements TargetCheck<FindingRequest> {

    private final AddressedRecords records;
    private final FindingLedger ledger;
    private final RiskCheckLedger checks;
    private final FindingRepository repository;
    private final RecordQueries queries;
    private final FindingFit fit;

    FindingTargetCheck(
            AddressedRecords records,
            FindingLedger ledger,
            RiskCheckLedger checks,
            FindingRepository repository,
            RecordQueries queries,
            FindingFit fit) {
        this.records = records;
        this.ledger = ledger;
        this.checks = checks;
        this.repository = repository;
        this.queries = queries;
        this.fit = fit;
    }

    @Override
    public Class<FindingRequest> type() {
        return FindingRequest.class;
    }

    @Override
    @Transactional
    public void check(FindingRequest body, UriInfo target, Faults faults) {
        if (isEntered(target)) {
            // Of the check itself no state is named when a finding is entered in it.
            records.consideredInAnyState(target, Role.CLERK).ifPresent(check -> fit(body, check.id(), null, faults));
        } else {
            records.considered(target, Role.CLERK)
                    .flatMap(finding -> repository.origin(finding.id()))
                    .ifPresent(origin -> fit(body, origin.checkId(), category(origin), faults));
        }
    }

    private boolean isEntered(UriInfo target) {
        return records.ledger(target)
                .filter(kept -> kept.kind().equals(checks.kind()))
                .isPresent();
    }

    private void fit(FindingRequest body, String checkId, @Nullable String kept, Faults faults) {
        RiskCheck check = queries.proposed(checks, checkId);
        fit.check(check, body.checkItem(), body.foundOn(), body.recurrenceOf(), faults);
        fit.category(body.category(), kept, faults);
    }

    private String category(FindingOrigin origin) {
        return queries.proposed(ledger, origin.findingId()).category();
    }
}
