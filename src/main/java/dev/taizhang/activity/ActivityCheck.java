package dev.taizhang.activity;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must fit together in an activity. */
@ApplicationScoped
class ActivityCheck implements BodyCheck<Activity> {

    private final ContentChecks checks;

    ActivityCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Activity> type() {
        return Activity.class;
    }

    @Override
    public void check(Activity body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.heldOn(), "heldOn", pointerPrefix, faults);
        checks.coHosts(body.organization(), body.coHosts(), body.heldOn(), pointerPrefix, faults);
        List<String> carriers = body.carriers();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < carriers.size(); i++) {
            if (carriers.get(i) != null && !seen.add(carriers.get(i))) {
                faults.add(pointerPrefix + "/carriers/" + i, "DUPLICATE");
            }
        }
    }
}
