package dev.taizhang.plan;

import dev.taizhang.ledger.ActedOn;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of planned measures. */
@ApplicationScoped
class PlannedMeasureLedger implements Ledger<PlannedMeasure> {

    static final String KIND = "PLANNED_MEASURE";

    private final ProblemLedger problems;
    private final RecordBook book;
    private final RecordQueries queries;
    private final ActedOn acted;

    PlannedMeasureLedger(ProblemLedger problems, RecordBook book, RecordQueries queries, ActedOn acted) {
        this.problems = problems;
        this.book = book;
        this.queries = queries;
        this.acted = acted;
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

    /** What is carried out was promised for the period after this one: that stays. */
    @Override
    public void fit(PlannedMeasure measure, @Nullable String recordId, String pointerPrefix, Faults faults) {
        if (recordId != null
                && measure.period() != null
                && acted.any(recordId)
                && !measure.period()
                        .equals(queries.get(this, recordId).content().period())) {
            faults.add(pointerPrefix + "/period", "CARRIED_OUT");
        }
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
