package dev.taizhang.actionitem;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.plan.Commitments;
import dev.taizhang.plan.Commitments.Planned;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** That the plan has the item that is to be carried out, and that one of them says who does it and until when. */
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
        records.consideredInAnyState(target, Role.CLERK)
                .filter(plan -> !plan.state().equals(RecordState.VOIDED.name()))
                .ifPresent(plan -> check(body, commitments.planned(plan.id(), body.item()), faults));
    }

    private static void check(PlanActionRequest body, Optional<Planned> planned, Faults faults) {
        if (planned.isEmpty()) {
            faults.add("/item", "UNKNOWN_PLAN_ITEM", String.valueOf(body.item()));
            return;
        }
        ActionFit.named(
                body.responsibleOrganization() == null ? planned.get().responsible() : body.responsibleOrganization(),
                body.due() == null ? planned.get().due() : body.due(),
                faults);
    }
}
