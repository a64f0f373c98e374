package dev.taizhang.article;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** That whoever returns or rejects a text says why. */
@ApplicationScoped
class ReviewCheck implements BodyCheck<ReviewRequest> {

    @Override
    public Class<ReviewRequest> type() {
        return ReviewRequest.class;
    }

    @Override
    public void check(ReviewRequest body, String pointerPrefix, Faults faults) {
        reason(body.decision(), body.reason(), pointerPrefix + "/reason", faults);
    }

    static void reason(@Nullable Decision decision, @Nullable String reason, String pointer, Faults faults) {
        if (decision != null && decision != Decision.PASS && reason == null) {
            faults.add(pointer, "REQUIRED");
        }
    }
}
