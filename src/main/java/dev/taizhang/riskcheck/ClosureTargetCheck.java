package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.riskcheck.FindingState.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That a finding is closed on a day that is not to come and not before it was handed over. */
@ApplicationScoped
class ClosureTargetCheck implements TargetCheck<ClosureRequest> {

    private final AddressedRecords records;
    private final Remedies remedies;
    private final FindingFit fit;

    ClosureTargetCheck(AddressedRecords records, Remedies remedies, FindingFit fit) {
        this.records = records;
        this.remedies = remedies;
        this.fit = fit;
    }

    @Override
    public Class<ClosureRequest> type() {
        return ClosureRequest.class;
    }

    @Override
    @Transactional
    public void check(ClosureRequest body, UriInfo target, Faults faults) {
        records.considered(target, FindingState.machine().roles(Transition.CLOSE))
                .ifPresent(finding -> fit.closedOn(finding, remedies.of(finding.id()), body.on(), faults));
    }
}
