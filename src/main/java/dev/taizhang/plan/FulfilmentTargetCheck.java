package dev.taizhang.plan;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That the plan has the item, and that the record fits it. */
@ApplicationScoped
class FulfilmentTargetCheck implements TargetCheck<FulfilmentRequest> {

    private final AddressedRecords records;
    private final Fulfilments fulfilments;

    FulfilmentTargetCheck(AddressedRecords records, Fulfilments fulfilments) {
        this.records = records;
        this.fulfilments = fulfilments;
    }

    @Override
    public Class<FulfilmentRequest> type() {
        return FulfilmentRequest.class;
    }

    @Override
    @Transactional
    public void check(FulfilmentRequest body, UriInfo target, Faults faults) {
        records.consideredByWorkers(target, Role.CLERK).ifPresent(plan -> fulfilments.check(plan, body, faults));
    }
}
