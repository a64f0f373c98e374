package dev.taizhang.riskcheck;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a template. */
@ApplicationScoped
class ChecklistTemplateCheck implements BodyCheck<ChecklistTemplate> {

    private final ContentChecks checks;

    ChecklistTemplateCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<ChecklistTemplate> type() {
        return ChecklistTemplate.class;
    }

    @Override
    public void check(ChecklistTemplate body, String pointerPrefix, Faults faults) {
        checks.reference(body.organization(), null, pointerPrefix + "/organization", faults);
        ContentChecks.distinctNumbers(
                body.items(), ChecklistTemplate.ChecklistItem::item, pointerPrefix + "/items", "item", faults);
    }
}
