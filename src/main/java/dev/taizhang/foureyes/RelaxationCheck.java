package dev.taizhang.foureyes;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** A relaxation does not reach back, and has an end that can be foreseen. */
@ApplicationScoped
class RelaxationCheck implements BodyCheck<RelaxationRequest> {

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final OfficeClock clock;

    RelaxationCheck(OfficeClock clock) {
        this.clock = clock;
    }

    @Override
    public Class<RelaxationRequest> type() {
        return RelaxationRequest.class;
    }

    @Override
    public void check(RelaxationRequest body, String pointerPrefix, Faults faults) {
        LocalDate from = body.from();
        LocalDate to = body.to();
        LocalDate today = clock.today();
        boolean thinkable = from != null && !from.isBefore(today) && !from.isAfter(LATEST);
        if (from != null && !thinkable) {
            faults.add(pointerPrefix + "/from", "OUT_OF_RANGE", today, LATEST);
        }
        if (from != null && to != null && thinkable && (to.isBefore(from) || to.isAfter(from.plusYears(1)))) {
            faults.add(pointerPrefix + "/to", "OUT_OF_RANGE", from, from.plusYears(1));
        }
    }
}
