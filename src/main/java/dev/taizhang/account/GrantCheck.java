package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** A grant ends no earlier than it begins. */
@ApplicationScoped
class GrantCheck implements BodyCheck<GrantRequest> {

    @Override
    public Class<GrantRequest> type() {
        return GrantRequest.class;
    }

    @Override
    public void check(GrantRequest body, String pointerPrefix, Faults faults) {
        LocalDate from = body.from();
        LocalDate to = body.to();
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(pointerPrefix + "/to", "BEFORE_START", "from");
        }
    }
}
