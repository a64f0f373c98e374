package dev.taizhang.channel;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What must fit together in a channel. */
@ApplicationScoped
class ChannelCheck implements BodyCheck<Channel> {

    private final ContentChecks checks;

    ChannelCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Channel> type() {
        return Channel.class;
    }

    @Override
    public void check(Channel body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.openedOn(), "openedOn", pointerPrefix, faults);
        LocalDate opened = body.openedOn();
        LocalDate reviewed = body.lastReviewedOn();
        if (opened != null && reviewed != null && reviewed.isBefore(opened)) {
            faults.add(pointerPrefix + "/lastReviewedOn", "BEFORE_START", "openedOn");
        } else {
            checks.happened(reviewed, pointerPrefix + "/lastReviewedOn", faults);
        }
    }
}
