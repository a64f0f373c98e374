package dev.taizhang.plan;

import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.metric.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
        return records.find(problems, question.subtree(), start(question), question.lastDay(), question.asOf()).stream()
                .limit(RecordsInForce.MOST)
                .map(found -> new PlanLine(
                        found.id(),
                        found.number(),
                        found.externalKey(),
                        found.content().organization(),
                        found.content().title(),
                        found.content().statement(),
                        found.day(),
                        found.content().evidenceMetrics()))
                .toList();
    }

    /** The first planned measures of the subtree. */
    public List<PlanLine> measures(Question question) {
        return records.find(measures, question.subtree(), start(question), question.lastDay(), question.asOf()).stream()
                .limit(RecordsInForce.MOST)
                .map(found -> new PlanLine(
                        found.id(),
                        found.number(),
                        found.externalKey(),
                        found.content().organization(),
                        found.content().title(),
                        found.content().statement(),
                        found.day(),
                        found.content().evidenceMetrics()))
                .toList();
    }

    private static LocalDate start(Question question) {
        return question.period().start();
    }
}
