package dev.taizhang.riskcheck;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a risk check, its template apart. */
@ApplicationScoped
class RiskCheckCheck implements BodyCheck<RiskCheck> {

    private final ContentChecks checks;

    RiskCheckCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<RiskCheck> type() {
        return RiskCheck.class;
    }

    @Override
    public void check(RiskCheck body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.checkedOn(), "checkedOn", pointerPrefix, faults);
        ContentChecks.distinctNumbers(
                body.results(), RiskCheck.CheckedItem::item, pointerPrefix + "/results", "item", faults);
        for (int i = 0; i < body.results().size(); i++) {
            RiskCheck.CheckedItem checked = body.results().get(i);
            if (checked != null && checked.noFindingReason() != null) {
                reason(
                        checked,
                        checked.noFindingReason(),
                        pointerPrefix + "/results/" + i + "/noFindingReason",
                        faults);
            }
        }
    }

    private static void reason(RiskCheck.CheckedItem checked, String reason, String pointer, Faults faults) {
        if (checked.result() != null && !checked.failed()) {
            faults.add(pointer, "ONLY_FOR_FAILED_ITEM");
        }
        if (reason.isBlank()) {
            faults.add(pointer, "BLANK");
        }
    }
}
