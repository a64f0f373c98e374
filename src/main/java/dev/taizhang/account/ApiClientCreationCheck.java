package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** A client belongs somewhere, and its key ends at a time that can be. */
@ApplicationScoped
class ApiClientCreationCheck implements BodyCheck<ApiClientCreation> {

    private final Administration administration;
    private final KeyLife life;

    ApiClientCreationCheck(Administration administration, KeyLife life) {
        this.administration = administration;
        this.life = life;
    }

    @Override
    public Class<ApiClientCreation> type() {
        return ApiClientCreation.class;
    }

    @Override
    public void check(ApiClientCreation body, String pointerPrefix, Faults faults) {
        administration.checkHome(body.organization(), body.grants(), pointerPrefix + "/organization", faults);
        ClientRoles.check(body.grants(), pointerPrefix + "/grants", faults);
        life.check(body.keyExpiresAt(), pointerPrefix + "/keyExpiresAt", faults);
    }
}
