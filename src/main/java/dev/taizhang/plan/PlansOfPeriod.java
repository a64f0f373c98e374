package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.ledger.RecordsInForce.InForce;
import dev.taizhang.metric.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The port of reports: the problems identified and the measures planned in a period, as they were known. */
@ApplicationScoped
public class PlansOfPeriod {

    private final ProblemLedger problems;
    private final PlannedMeasureLedger measures;
    private final RecordsInForce records;

    PlansOfPeriod(ProblemLedger problems, PlannedMeasureLedger measures, RecordsInForce records) {
        this.problems = problems;
        this.measures = measures;
        this.records = records;
    }

    /** The first problems of the subtree. */
    public List<PlanLine> problems(Question question) {
        return found(problems, question);
    }

    /** The first planned measures of the subtree. */
    public List<PlanLine> measures(Question question) {
        return found(measures, question);
    }

    /** Some planned measures by their ids, in that order. */
    public List<PlanLine> measures(List<String> ids, Question question) {
        Map<String, PlanLine> lines = records.withIds(measures, ids, question.asOf()).stream()
                .map(PlansOfPeriod::line)
                .collect(Collectors.toMap(PlanLine::id, Function.identity()));
        return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    private <C extends Stated> List<PlanLine> found(Ledger<C> ledger, Question question) {
        return records
                .find(
                        ledger,
                        question.subtree(),
                        question.period().start(),
                        question.lastDay(),
                        question.asOf(),
                        RecordsInForce.MOST)
                .stream()
                .map(PlansOfPeriod::line)
                .toList();
    }

    private static PlanLine line(InForce<? extends Stated> found) {
        Stated said = found.content();
        return new PlanLine(
                found.id(),
                found.number(),
                found.externalKey(),
                said.organization(),
                said.title(),
                said.statement(),
                found.day(),
                said.evidenceMetrics());
    }
}
