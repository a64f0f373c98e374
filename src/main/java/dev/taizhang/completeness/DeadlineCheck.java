package dev.taizhang.completeness;

import dev.taizhang.closing.EndedPeriods;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** A period is due after its end, and not in some far year. */
@ApplicationScoped
class DeadlineCheck implements BodyCheck<DeadlineRequest> {

    private final OrganizationReferences organizations;

    DeadlineCheck(OrganizationReferences organizations) {
        this.organizations = organizations;
    }

    @Override
    public Class<DeadlineRequest> type() {
        return DeadlineRequest.class;
    }

    @Override
    public void check(DeadlineRequest body, String pointerPrefix, Faults faults) {
        organizations.check(body.organization(), null, pointerPrefix + "/organization", faults);
        Optional<Period> period = EndedPeriods.named(body.period(), pointerPrefix + "/period", faults);
        LocalDate due = body.dueOn();
        if (period.isPresent() && due != null) {
            LocalDate earliest = period.get().end().plusDays(1);
            LocalDate latest = period.get().end().plusYears(1);
            if (due.isBefore(earliest) || due.isAfter(latest)) {
                faults.add(pointerPrefix + "/dueOn", "OUT_OF_RANGE", earliest, latest);
            }
        }
    }
}
