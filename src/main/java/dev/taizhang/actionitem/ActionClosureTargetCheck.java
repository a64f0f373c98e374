package dev.taizhang.actionitem;

import dev.taizhang.actionitem.ActionItemState.Transition;
import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That an item was closed on no day before it was last handed over. */
@ApplicationScoped
class ActionClosureTargetCheck implements TargetCheck<ActionClosureRequest> {

    private final AddressedRecords records;
    private final ActionFit fit;

    ActionClosureTargetCheck(AddressedRecords records, ActionFit fit) {
        this.records = records;
        this.fit = fit;
    }

    @Override
    public Class<ActionClosureRequest> type() {
        return ActionClosureRequest.class;
    }

    @Override
    @Transactional
    public void check(ActionClosureRequest body, UriInfo target, Faults faults) {
        records.considered(target, ActionItemWorkflow.roles(Transition.CLOSE))
                .ifPresent(item -> fit.closedOn(item, body.on(), faults));
    }
}
