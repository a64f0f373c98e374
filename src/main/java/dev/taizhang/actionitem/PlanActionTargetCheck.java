package dev.taizhang.actionitem;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.plan.Commitments;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That the plan has the item that is to be carried out. */
@ApplicationScoped
class PlanActionTargetCheck implements TargetCheck<PlanActionRequest> {

    private final AddressedRecords records;
    private final Commitments commitments;

    PlanActionTargetCheck(AddressedRecords records, Commitments commitments) {
        this.records = records;
        this.commitments = commitments;
    }

    @Override
    public Class<PlanActionRequest> type() {
        return PlanActionRequest.class;
    }

    @Override
    @Transactional
    public void check(PlanActionRequest body, UriInfo target, Faults faults) {
        String item = body.item();
        if (item != null) {
            records.consideredInAnyState(target, Role.CLERK)
                    .filter(plan -> commitments.planned(plan.id(), item).isEmpty())
                    .ifPresent(_ -> faults.add("/item", "UNKNOWN_PLAN_ITEM", item));
        }
    }
}
