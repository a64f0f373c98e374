package dev.taizhang.organization;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** By what a list of organisations is sorted. */
@ApplicationScoped
class OrganizationSortRule implements ParameterRule {

    @Override
    public String parameter() {
        return "sort";
    }

    @Override
    public void check(String value, UriInfo target, Faults faults) {
        if (target.getPath().endsWith("/organizations")
                && !OrganizationOrder.names().contains(value)) {
            faults.add("/sort", "INVALID_VALUE", OrganizationOrder.names());
        }
    }
}
