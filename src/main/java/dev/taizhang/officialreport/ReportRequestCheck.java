package dev.taizhang.officialreport;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must fit together in a report that is to be made. */
@ApplicationScoped
class ReportRequestCheck implements BodyCheck<ReportRequest> {

    private final OrganizationReferences organizations;
    private final Predecessors predecessors;
    private final OfficeClock clock;

    ReportRequestCheck(OrganizationReferences organizations, Predecessors predecessors, OfficeClock clock) {
        this.organizations = organizations;
        this.predecessors = predecessors;
        this.clock = clock;
    }

    @Override
    public Class<ReportRequest> type() {
        return ReportRequest.class;
    }

    @Override
    public void check(ReportRequest body, String pointerPrefix, Faults faults) {
        organizations.check(body.organization(), clock.today(), pointerPrefix + "/organization", faults);
        period(body.period(), pointerPrefix + "/period", faults);
        days(body, pointerPrefix, faults);
        predecessors.check(body, pointerPrefix + "/supersedes", faults);
    }

    /** What has not begun has no figures, and none are counted through a day before the period or after today. */
    private void days(ReportRequest body, String pointerPrefix, Faults faults) {
        LocalDate today = clock.today();
        LocalDate through = body.through();
        Optional<Period> period = body.period() == null ? Optional.empty() : Period.parse(body.period());
        if (period.isEmpty()) {
            ContentChecks.day(through, pointerPrefix + "/through", faults);
            return;
        }
        LocalDate start = period.get().start();
        if (start.isAfter(today)) {
            faults.add(pointerPrefix + "/period", "PERIOD_NOT_BEGUN", start.toString());
        } else if (through != null && (through.isBefore(start) || through.isAfter(today))) {
            faults.add(pointerPrefix + "/through", "OUT_OF_RANGE", start.toString(), today.toString());
        }
    }

    private static void period(@Nullable String code, String pointer, Faults faults) {
        if (code != null && Period.parse(code).isEmpty()) {
            faults.add(pointer, "INVALID_PERIOD");
        }
    }
}
