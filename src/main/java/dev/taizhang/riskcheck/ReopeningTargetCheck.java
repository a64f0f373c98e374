package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.riskcheck.FindingState.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That the check on which a finding is reopened is a later one that found it again. */
@ApplicationScoped
class ReopeningTargetCheck implements TargetCheck<ReopeningRequest> {

    private final AddressedRecords records;
    private final FindingFit fit;

    ReopeningTargetCheck(AddressedRecords records, FindingFit fit) {
        this.records = records;
        this.fit = fit;
    }

    @Override
    public Class<ReopeningRequest> type() {
        return ReopeningRequest.class;
    }

    @Override
    @Transactional
    public void check(ReopeningRequest body, UriInfo target, Faults faults) {
        records.considered(target, FindingState.machine().roles(Transition.REOPEN))
                .ifPresent(finding -> fit.recheck(finding, body.recheck(), "/recheck", faults));
    }
}
