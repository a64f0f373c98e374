package dev.taizhang.obligation;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger of duties. */
@ApplicationScoped
class ObligationRuleLedger implements Ledger<ObligationRule> {

    static final String KIND = "OBLIGATION_RULE";

    private final OrganizationReferences organizations;
    private final RuleCodes codes;

    ObligationRuleLedger(OrganizationReferences organizations, RuleCodes codes) {
        this.organizations = organizations;
        this.codes = codes;
    }

    /** Kinds of the records by which a duty can be met: those whose facts the definitions keep for it. */
    static final Set<String> MEETING_KINDS = Set.of("MEETING", "LECTURE", "ACTIVITY", "ARTICLE", "RISK_CHECK");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "obligation-rules";
    }

    @Override
    public String numberPrefix() {
        return "责";
    }

    @Override
    public Class<ObligationRule> contentType() {
        return ObligationRule.class;
    }

    /** The kinds of records that meet them. */
    @Override
    public Set<String> types() {
        return MEETING_KINDS;
    }

    /** Whoever owes a duty may read it. */
    @Override
    public boolean readableBelow() {
        return true;
    }

    /** Duties imposed above are met, or not, in the figures below. */
    @Override
    public boolean countsEverywhere() {
        return true;
    }

    /** A duty happens in no record of its own; whether it is met is evaluated for each question. */
    @Override
    public List<Fact> facts(ObligationRule rule) {
        return List.of();
    }

    /** One that is in force has a code for itself; of drafts with the same the first one that is confirmed has it. */
    @Override
    public void fit(ObligationRule rule, @Nullable String recordId, String pointerPrefix, Faults faults) {
        String code = rule.code();
        if (code != null && rule.organization() != null) {
            organizations
                    .find(rule.organization())
                    .filter(keeper -> codes.taken(keeper.id(), code, recordId))
                    .ifPresent(_ -> faults.add(pointerPrefix + "/code", "DUPLICATE_CODE", code));
        }
    }

    /** A copy has no code until it is given one of its own. */
    @Override
    public ObligationRule copied(ObligationRule rule) {
        return rule.withoutCode();
    }

    @Override
    public SearchText.Parts searchable(ObligationRule rule) {
        return new SearchText.Parts().code(rule.code()).text(rule.basisDocument());
    }

    @Override
    public Map<String, List<Role>> rights() {
        List<Role> heads = List.of(Role.APPROVER);
        return Map.of("POST /waivers", heads, "POST /waivers/{no}/withdrawal", heads);
    }
}
