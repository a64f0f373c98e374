package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.riskcheck.FindingState.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** That a finding is closed on a day on which it had been found and which is not to come. */
@ApplicationScoped
class ClosureTargetCheck implements TargetCheck<ClosureRequest> {

    private final AddressedRecords records;
    private final FindingFit fit;

    ClosureTargetCheck(AddressedRecords records, FindingFit fit) {
        this.records = records;
        this.fit = fit;
    }

    @Override
    public Class<ClosureRequest> type() {
        return ClosureRequest.class;
    }

    @Override
    public void check(ClosureRequest body, UriInfo target, Faults faults) {
        records.considered(target, FindingState.machine().roles(Transition.CLOSE))
                .ifPresent(finding -> fit.closedOn(finding, body.on(), faults));
    }
}
