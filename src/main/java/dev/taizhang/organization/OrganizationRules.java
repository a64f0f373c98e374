package dev.taizhang.organization;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** By what a list of organisations is sorted. */
@ApplicationScoped
class OrganizationRules implements ParameterRules {

    @Override
    public List<ParameterRule> rules() {
        return List.of(new ParameterRule("sort", OrganizationRules::sort));
    }

    private static void sort(String value, UriInfo target, Faults faults) {
        if (target.getPath().endsWith("/organizations")
                && !OrganizationOrder.names().contains(value)) {
            faults.add("/sort", "INVALID_VALUE", OrganizationOrder.names());
        }
    }
}
