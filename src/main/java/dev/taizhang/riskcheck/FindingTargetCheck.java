package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** That a finding fits the check it is entered in, or was. */
@ApplicationScoped
class FindingTargetCheck implements TargetCheck<FindingRequest> {

    private final AddressedRecords records;
    private final RiskCheckLedger checks;
    private final FindingRepository repository;
    private final RecordQueries queries;
    private final FindingFit fit;

    FindingTargetCheck(
            AddressedRecords records,
            RiskCheckLedger checks,
            FindingRepository repository,
            RecordQueries queries,
            FindingFit fit) {
        this.records = records;
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
        checkId(target).ifPresent(checkId -> {
            RiskCheck check = queries.proposed(checks, checkId);
            fit.check(check, body.checkItem(), body.foundOn(), body.recurrenceOf(), faults);
        });
    }

    /** Of the check itself no state is named when a finding is entered in it. */
    private Optional<String> checkId(UriInfo target) {
        boolean entered = records.ledger(target)
                .filter(ledger -> ledger.kind().equals(checks.kind()))
                .isPresent();
        return entered
                ? records.consideredInAnyState(target, Role.CLERK).map(LedgerRecord::id)
                : records.considered(target, Role.CLERK)
                        .flatMap(finding -> repository.origin(finding.id()))
                        .map(FindingOrigin::checkId);
    }
}
