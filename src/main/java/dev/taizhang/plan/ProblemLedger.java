package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.security.Role;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The ledger of problems. */
@ApplicationScoped
class ProblemLedger implements Ledger<StatedProblem> {

    static final String KIND = "PROBLEM";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "problems";
    }

    @Override
    public String numberPrefix() {
        return "题";
    }

    @Override
    public Class<StatedProblem> contentType() {
        return StatedProblem.class;
    }

    /** Counted by nothing; the action items that come of it are. */
    @Override
    public List<Fact> facts(StatedProblem content) {
        return List.of();
    }

    @Override
    public Map<String, List<Role>> rights() {
        return Map.of("POST /action-items", List.of(Role.CLERK));
    }

    @Override
    public SearchText.Parts searchable(StatedProblem problem) {
        return new SearchText.Parts()
                .codes(problem.evidenceMetrics())
                .text(problem.statement())
                .texts(problem.topics());
    }
}
