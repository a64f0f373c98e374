package dev.taizhang.obligation;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.json.Scalars;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What lists of duties must be asked for, so that all faults of a question are named at once. */
@ApplicationScoped
class SelectionRules implements ParameterRules {

    private static final String PATH = "/api/v1/obligations";

    private final Trees trees;
    private final Access access;
    private final RulesInForce rules;
    private final OfficeClock clock;

    SelectionRules(Trees trees, Access access, RulesInForce rules, OfficeClock clock) {
        this.trees = trees;
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(
                new ParameterRule(
                        "organization", (value, target, faults) -> top("/organization", value, target, faults)),
                new ParameterRule("subtree", (value, target, faults) -> {
                    if (!ObligationSelection.YES_OR_NO.contains(value)) {
                        top("/subtree", value, target, faults);
                    }
                }),
                new ParameterRule("rule", this::rule));
    }

    private void top(String pointer, String value, UriInfo target, Faults faults) {
        if (concerns(target)
                && trees.now().idOf(value).filter(access::maySeeFigures).isEmpty()) {
            faults.add(pointer, "UNKNOWN_ORGANIZATION", value);
        }
    }

    /** Where the rest of a question is right, it is asked for among the duties that the question is about. */
    private void rule(String value, UriInfo target, Faults faults) {
        if (concerns(target)
                && !faults.at("/rule")
                && rules.of(visible(), trees.now(), asOf(target)).stream()
                        .noneMatch(rule -> rule.names().contains(value))) {
            faults.add("/rule", "UNKNOWN_OBLIGATION_RULE", value);
        }
    }

    private Instant asOf(UriInfo target) {
        String given = target.getQueryParameters().getFirst("asOf");
        Instant asOf = given == null ? null : Scalars.instant(given, "", new Faults());
        return asOf == null ? clock.now() : asOf;
    }

    private Collection<String> visible() {
        Scope visible = access.visible();
        return visible.everything() ? trees.now().ids() : visible.organizationIds();
    }

    private static boolean concerns(UriInfo target) {
        return target.getPath().startsWith(PATH) && !target.getPath().startsWith(PATH + "-");
    }
}
