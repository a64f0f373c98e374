package dev.taizhang.metric;

import dev.taizhang.platform.json.Scalars;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;

/** What the parameters of questions must say. */
@ApplicationScoped
class QuestionRules implements ParameterRules {

    private final MetricQueries queries;
    private final OfficeClock clock;

    QuestionRules(MetricQueries queries, OfficeClock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(
                new ParameterRule("period", QuestionRules::period),
                new ParameterRule("asOf", this::asOf),
                new ParameterRule(
                        "compare", (value, _, faults) -> take(faults, () -> MetricQueries.comparisons(value))),
                new ParameterRule("by", this::breakdowns));
    }

    private static void period(String value, UriInfo target, Faults faults) {
        if (Period.parse(value).isEmpty()) {
            faults.add("/period", "INVALID_PERIOD");
        }
    }

    private void asOf(String value, UriInfo target, Faults faults) {
        Instant asOf = Scalars.instant(value, "/asOf", new Faults());
        if (asOf != null && asOf.isAfter(clock.now())) {
            faults.add("/asOf", ErrorCode.AS_OF_IN_FUTURE.name());
        }
    }

    private void breakdowns(String value, UriInfo target, Faults faults) {
        String code = target.getPathParameters().getFirst("code");
        if (code != null) {
            take(faults, () -> queries.breakdowns(code, value));
        }
    }

    /** Adds the faults of a refusal; one without, as of an unknown metric, is left to the work itself. */
    private static void take(Faults faults, Runnable reading) {
        try {
            reading.run();
        } catch (Problem refused) {
            refused.violations()
                    .forEach(fault -> faults.add(
                            fault.field(), fault.code(), fault.arguments().toArray()));
        }
    }
}
