package dev.taizhang.actionitem;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in an action item, its source apart. */
@ApplicationScoped
class ActionItemCheck implements BodyCheck<ActionItem> {

    private final ContentChecks checks;

    ActionItemCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<ActionItem> type() {
        return ActionItem.class;
    }

    @Override
    public void check(ActionItem body, String pointerPrefix, Faults faults) {
        checks.reference(body.organization(), null, pointerPrefix + "/organization", faults);
        checks.reference(body.responsibleOrganization(), null, pointerPrefix + "/responsibleOrganization", faults);
        checks.promised(body.due(), pointerPrefix + "/due", faults);
        ActionSource source = body.source();
        if (source != null && source.recordKinds().isEmpty() != (body.sourceRecord() == null)) {
            faults.add(
                    pointerPrefix + "/sourceRecord",
                    body.sourceRecord() == null ? "REQUIRED" : "NO_SOURCE_RECORD",
                    source);
        }
        if (source != null && source != ActionSource.PLAN && body.sourceItem() != null) {
            faults.add(pointerPrefix + "/sourceItem", "NO_SOURCE_ITEM");
        }
    }
}
