package dev.taizhang.plan;

import dev.taizhang.ledger.ActedOn;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ledger of problems. */
@ApplicationScoped
class ProblemLedger implements Ledger<StatedProblem> {

    static final String KIND = "PROBLEM";

    private final RecordQueries queries;
    private final ActedOn acted;

    ProblemLedger(RecordQueries queries, ActedOn acted) {
        this.queries = queries;
        this.acted = acted;
    }

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

    /** What is acted on is to be mended in the year after this one: that stays. */
    @Override
    public void fit(StatedProblem problem, @Nullable String recordId, String pointerPrefix, Faults faults) {
        if (recordId != null
                && problem.identifiedOn() != null
                && acted.any(recordId)
                && problem.identifiedOn().getYear()
                        != queries.get(this, recordId).content().identifiedOn().getYear()) {
            faults.add(pointerPrefix + "/identifiedOn", "CARRIED_OUT");
        }
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
