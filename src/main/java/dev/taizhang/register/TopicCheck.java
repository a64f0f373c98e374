package dev.taizhang.register;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** That the organisation which keeps a topic exists. */
@ApplicationScoped
class TopicCheck implements BodyCheck<Topic> {

    private final ContentChecks checks;

    TopicCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Topic> type() {
        return Topic.class;
    }

    @Override
    public void check(Topic body, String pointerPrefix, Faults faults) {
        checks.reference(body.organization(), null, pointerPrefix + "/organization", faults);
    }
}
