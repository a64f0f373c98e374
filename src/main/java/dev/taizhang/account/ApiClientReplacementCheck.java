package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** A client belongs somewhere. */
@ApplicationScoped
class ApiClientReplacementCheck implements BodyCheck<ApiClientReplacement> {

    private final Administration administration;

    ApiClientReplacementCheck(Administration administration) {
        this.administration = administration;
    }

    @Override
    public Class<ApiClientReplacement> type() {
        return ApiClientReplacement.class;
    }

    @Override
    public void check(ApiClientReplacement body, String pointerPrefix, Faults faults) {
        administration.checkHome(body.organization(), body.grants(), pointerPrefix + "/organization", faults);
        ClientRoles.check(body.grants(), pointerPrefix + "/grants", faults);
    }
}
