package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger of planned measures. */
@ApplicationScoped
class PlannedMeasureLedger implements Ledger<PlannedMeasure> {

    static final String KIND = "PLANNED_MEASURE";

    private final ProblemLedger problems;
    private final RecordBook book;

    PlannedMeasureLedger(ProblemLedger problems, RecordBook book) {
        this.problems = problems;
        this.book = book;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "planned-measures";
    }

    @Override
    public String numberPrefix() {
        return "措";
    }

    @Override
    public Class<PlannedMeasure> contentType() {
        return PlannedMeasure.class;
    }

    @Override
    public PlannedMeasure settled(PlannedMeasure measure, String pointerPrefix, Faults faults) {
        String problem = measure.problem();
        if (problem == null) {
            return measure;
        }
        Optional<LedgerRecord> found = book.find(problems, problem);
        if (found.isEmpty()) {
            faults.add(pointerPrefix + "/problem", "UNKNOWN_PROBLEM");
        }
        return found.map(record -> measure.with(record.id())).orElse(measure);
    }

    /** Counted by nothing; the action items that come of it are. */
    @Override
    public List<Fact> facts(PlannedMeasure content) {
        return List.of();
    }

    @Override
    public Map<String, List<Role>> rights() {
        return Map.of("POST /action-items", List.of(Role.CLERK));
    }

    @Override
    public SearchText.Parts searchable(PlannedMeasure measure) {
        return new SearchText.Parts()
                .code(measure.period())
                .codes(measure.evidenceMetrics())
                .text(measure.statement())
                .texts(measure.topics());
    }
}
