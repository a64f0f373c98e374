package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** A new key ends at a time that can be. */
@ApplicationScoped
class ApiKeyRequestCheck implements BodyCheck<ApiKeyRequest> {

    private final KeyLife life;

    ApiKeyRequestCheck(KeyLife life) {
        this.life = life;
    }

    @Override
    public Class<ApiKeyRequest> type() {
        return ApiKeyRequest.class;
    }

    @Override
    public void check(ApiKeyRequest body, String pointerPrefix, Faults faults) {
        life.check(body.expiresAt(), pointerPrefix + "/expiresAt", faults);
        life.checkPrevious(body.previousEndAt(), pointerPrefix + "/previousEndAt", faults);
    }
}
