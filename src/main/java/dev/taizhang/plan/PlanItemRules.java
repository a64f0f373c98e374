package dev.taizhang.plan;

import dev.taizhang.account.Access;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Whose items of plans may be asked for, so that all faults of a question are named at once. */
@ApplicationScoped
class PlanItemRules implements ParameterRules {

    private final Trees trees;
    private final Access access;

    PlanItemRules(Trees trees, Access access) {
        this.trees = trees;
        this.access = access;
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(
                new ParameterRule(
                        "organization", (value, target, faults) -> known("/organization", value, target, faults)),
                new ParameterRule("subtree", (value, target, faults) -> {
                    if (!PlanItemSelection.YES_OR_NO.contains(value)) {
                        known("/subtree", value, target, faults);
                    }
                }));
    }

    private void known(String pointer, String value, UriInfo target, Faults faults) {
        if (target.getPath().equals(PlanItemResource.PATH)
                && trees.now().idOf(value).filter(access::mayRead).isEmpty()) {
            faults.add(pointer, "UNKNOWN_ORGANIZATION", value);
        }
    }
}
