package dev.taizhang.account;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** A grant ends no earlier than it begins, and is for an organisation that exists. */
@ApplicationScoped
class GrantCheck implements BodyCheck<GrantRequest> {

    private final Administration administration;

    GrantCheck(Administration administration) {
        this.administration = administration;
    }

    @Override
    public Class<GrantRequest> type() {
        return GrantRequest.class;
    }

    @Override
    public void check(GrantRequest body, String pointerPrefix, Faults faults) {
        administration.checkReference(body.organization(), pointerPrefix + "/organization", faults);
        LocalDate from = body.from();
        LocalDate to = body.to();
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(pointerPrefix + "/to", "BEFORE_START", "from");
        }
    }
}
