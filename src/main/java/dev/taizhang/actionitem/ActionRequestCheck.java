package dev.taizhang.actionitem;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in an item that is made of a source, what is taken over from it apart. */
@ApplicationScoped
class ActionRequestCheck implements BodyCheck<ActionRequest> {

    private final ContentChecks checks;

    ActionRequestCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<ActionRequest> type() {
        return ActionRequest.class;
    }

    @Override
    public void check(ActionRequest body, String pointerPrefix, Faults faults) {
        checks.reference(body.responsibleOrganization(), null, pointerPrefix + "/responsibleOrganization", faults);
        checks.promised(body.due(), pointerPrefix + "/due", faults);
    }
}
