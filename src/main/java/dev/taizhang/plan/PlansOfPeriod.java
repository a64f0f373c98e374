package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.ledger.RecordsInForce.InForce;
import dev.taizhang.metric.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
        return found(problems, question).stream()
                .map(found ->
                        line(found, found.content().statement(), found.content().evidenceMetrics()))
                .toList();
    }

    /** The first planned measures of the subtree. */
    public List<PlanLine> measures(Question question) {
        return found(measures, question).stream()
                .map(found ->
                        line(found, found.content().statement(), found.content().evidenceMetrics()))
                .toList();
    }

    private static PlanLine line(InForce<?> found, String statement, List<String> evidenceMetrics) {
        return new PlanLine(
                found.id(),
                found.number(),
                found.externalKey(),
                found.content().organization(),
                found.content().title(),
                statement,
                found.day(),
                evidenceMetrics);
    }

    private <C extends RecordContent> List<InForce<C>> found(Ledger<C> ledger, Question question) {
        return records.find(
                ledger,
                question.subtree(),
                question.period().start(),
                question.lastDay(),
                question.asOf(),
                RecordsInForce.MOST);
    }
}
