package dev.taizhang.actionitem;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.meeting.Decisions;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalInt;

/** That an item which is made of a source says who does it and until when, where the source does not. */
@ApplicationScoped
class ActionRequestTargetCheck implements TargetCheck<ActionRequest> {

    private static final String MEETING = "MEETING";

    private final AddressedRecords records;
    private final Decisions decisions;

    ActionRequestTargetCheck(AddressedRecords records, Decisions decisions) {
        this.records = records;
        this.decisions = decisions;
    }

    @Override
    public Class<ActionRequest> type() {
        return ActionRequest.class;
    }

    @Override
    @Transactional
    public void check(ActionRequest body, UriInfo target, Faults faults) {
        OptionalInt no = AddressedRecords.no(target);
        records.consideredInAnyState(target, Role.CLERK)
                .filter(source -> !source.state().equals(RecordState.VOIDED.name()))
                .ifPresent(source -> check(body, source, no, faults));
    }

    private void check(ActionRequest body, LedgerRecord source, OptionalInt no, Faults faults) {
        if (!source.kind().equals(MEETING)) {
            ActionFit.named(body.responsibleOrganization(), body.due(), faults);
            return;
        }
        no.ifPresent(decision -> decisions
                .find(source.id(), decision)
                .ifPresent(said -> ActionFit.named(
                        body.responsibleOrganization() == null ? said.responsible() : body.responsibleOrganization(),
                        body.due() == null ? said.due() : body.due(),
                        faults)));
    }
}
