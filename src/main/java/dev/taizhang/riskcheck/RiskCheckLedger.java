package dev.taizhang.riskcheck;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger of risk checks. */
@ApplicationScoped
class RiskCheckLedger implements Ledger<RiskCheck> {

    static final String KIND = "RISK_CHECK";

    private final ChecklistTemplates templates;

    RiskCheckLedger(ChecklistTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "risk-checks";
    }

    @Override
    public String numberPrefix() {
        return "查";
    }

    @Override
    public Class<RiskCheck> contentType() {
        return RiskCheck.class;
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(SubjectType.class));
    }

    @Override
    public RiskCheck settled(RiskCheck check, String pointerPrefix, Faults faults) {
        return templates.fitted(check, pointerPrefix, faults);
    }

    @Override
    public Map<String, Set<String>> askable() {
        return Map.of("subjectType", types());
    }

    @Override
    public List<Fact> facts(RiskCheck check) {
        long premises = check.premisesCount() == null ? 0 : check.premisesCount();
        return List.of(new Fact(
                KIND,
                0,
                check.checkedOn(),
                null,
                Map.of("subjectType", List.of(check.subjectType().name())),
                Map.of("premises", premises)));
    }

    @Override
    public SearchText.Parts searchable(RiskCheck check) {
        return new SearchText.Parts().text(check.summary()).texts(check.topics());
    }

    @Override
    public Map<String, List<Role>> rights() {
        return Map.of("POST /findings", List.of(Role.CLERK));
    }
}
