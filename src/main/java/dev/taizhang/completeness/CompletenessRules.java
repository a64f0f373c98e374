package dev.taizhang.completeness;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Nobody declares an interval complete. */
@ApplicationScoped
class CompletenessRules implements ParameterRules {

    @Override
    public List<ParameterRule> rules() {
        return List.of(new ParameterRule("period", CompletenessRules::period));
    }

    private static void period(String value, UriInfo target, Faults faults) {
        boolean interval = Period.parse(value)
                .filter(period -> period.kind() == Period.Kind.INTERVAL)
                .isPresent();
        if (interval && target.getPath().endsWith("/completeness")) {
            faults.add("/period", "PERIOD_NOT_NAMED");
        }
    }
}
