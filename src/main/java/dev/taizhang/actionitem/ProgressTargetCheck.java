package dev.taizhang.actionitem;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That progress was made on no day before the item was confirmed. */
@ApplicationScoped
class ProgressTargetCheck implements TargetCheck<ProgressRequest> {

    private final AddressedRecords records;
    private final ActionFit fit;

    ProgressTargetCheck(AddressedRecords records, ActionFit fit) {
        this.records = records;
        this.fit = fit;
    }

    @Override
    public Class<ProgressRequest> type() {
        return ProgressRequest.class;
    }

    @Override
    @Transactional
    public void check(ProgressRequest body, UriInfo target, Faults faults) {
        records.consideredByWorkers(target, Role.CLERK).ifPresent(item -> fit.workedOn(item, body.on(), faults));
    }
}
