package dev.taizhang.organization;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.shared.CreditCode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What annotations cannot say about a new organisation: the check digits of its credit code, that its parent exists. */
@ApplicationScoped
class OrganizationCheck implements BodyCheck<OrganizationRequest> {

    private final OrganizationReferences references;

    OrganizationCheck(OrganizationReferences references) {
        this.references = references;
    }

    @Override
    public Class<OrganizationRequest> type() {
        return OrganizationRequest.class;
    }

    @Override
    public void check(OrganizationRequest body, String pointerPrefix, Faults faults) {
        creditCode(body.creditCode(), pointerPrefix, faults);
        references.check(body.parent(), body.activeFrom(), pointerPrefix + "/parent", faults);
    }

    static void creditCode(@Nullable String creditCode, String pointerPrefix, Faults faults) {
        if (creditCode != null && !CreditCode.isValid(creditCode)) {
            faults.add(pointerPrefix + "/creditCode", "INVALID_CREDIT_CODE");
        }
    }
}
