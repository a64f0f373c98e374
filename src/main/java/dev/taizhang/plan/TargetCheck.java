package dev.taizhang.plan;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must fit together in a target. */
@ApplicationScoped
class TargetCheck implements BodyCheck<Target> {

    private final ContentChecks checks;
    private final MetricNames metrics;

    TargetCheck(ContentChecks checks, MetricNames metrics) {
        this.checks = checks;
        this.metrics = metrics;
    }

    @Override
    public Class<Target> type() {
        return Target.class;
    }

    @Override
    public void check(Target body, String pointerPrefix, Faults faults) {
        @Nullable LocalDate last = null;
        if (body.period() != null) {
            Optional<Period> period = Period.parse(body.period());
            if (period.isEmpty()) {
                faults.add(pointerPrefix + "/period", "INVALID_PERIOD");
            }
            last = period.map(Period::end).orElse(null);
            ContentChecks.day(period.map(Period::start).orElse(null), pointerPrefix + "/period", faults);
        }
        ContentChecks.day(last, pointerPrefix + "/period", faults);
        checks.reference(body.organization(), last, pointerPrefix + "/organization", faults);
        metrics.check(body.metric(), pointerPrefix + "/metric", faults);
        value(body.value(), pointerPrefix + "/value", faults);
    }

    private static void value(@Nullable BigDecimal value, String pointer, Faults faults) {
        if (value != null && value.stripTrailingZeros().scale() > 1) {
            faults.add(pointer, "TOO_PRECISE", 1);
        }
    }
}
