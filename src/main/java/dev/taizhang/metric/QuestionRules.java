package dev.taizhang.metric;

import dev.taizhang.platform.json.Scalars;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;

/** What the parameters of questions must say; faults of all of them are named at once. */
final class QuestionRules {

    private QuestionRules() {}

    @ApplicationScoped
    static class PeriodRule implements ParameterRule {

        @Override
        public String parameter() {
            return "period";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            if (Period.parse(value).isEmpty()) {
                faults.add("/period", "INVALID_PERIOD");
            }
        }
    }

    @ApplicationScoped
    static class AsOfRule implements ParameterRule {

        private final OfficeClock clock;

        AsOfRule(OfficeClock clock) {
            this.clock = clock;
        }

        @Override
        public String parameter() {
            return "asOf";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            Instant asOf = Scalars.instant(value, "/asOf", new Faults());
            if (asOf != null && asOf.isAfter(clock.now())) {
                faults.add("/asOf", ErrorCode.AS_OF_IN_FUTURE.name());
            }
        }
    }

    @ApplicationScoped
    static class CompareRule implements ParameterRule {

        @Override
        public String parameter() {
            return "compare";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            take(faults, () -> MetricQueries.comparisons(value));
        }
    }

    @ApplicationScoped
    static class BreakdownRule implements ParameterRule {

        private final MetricQueries queries;

        BreakdownRule(MetricQueries queries) {
            this.queries = queries;
        }

        @Override
        public String parameter() {
            return "by";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            String code = target.getPathParameters().getFirst("code");
            if (code != null) {
                take(faults, () -> queries.breakdowns(code, value));
            }
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
