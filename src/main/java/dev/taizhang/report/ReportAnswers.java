package dev.taizhang.report;

import dev.taizhang.metric.FigureTable;
import dev.taizhang.metric.Figures.Compare;
import dev.taizhang.metric.MetricQueries;
import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.metric.Questions;
import dev.taizhang.metric.Questions.Asked;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers with the report in some form, or with 304 before any of the work is done. */
@ApplicationScoped
class ReportAnswers {

    private final AggregatedReports reports;
    private final Questions questions;
    private final FigureTable table;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ReportAnswers(
            AggregatedReports reports,
            FigureTable table,
            Questions questions,
            Preconditions preconditions,
            CurrentCaller caller) {
        this.reports = reports;
        this.table = table;
        this.questions = questions;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** @param form name of the form, which has an entity tag of its own */
    Response of(
            String organization,
            String period,
            QuestionParameters parameters,
            @Nullable String compare,
            String form,
            Function<AggregatedReport, ? extends Object> shown) {
        Set<Compare> wanted = MetricQueries.comparisons(compare);
        // What a report lists depends on what its reader may see, so it has a tag of its own for each.
        String shape =
                String.join("|", "report", form, wanted.toString(), caller.get().toString());
        Asked asked = questions.ask(organization, period, parameters, shape);
        return preconditions.notModified(asked.etag())
                ? Answers.notModified(asked.etag())
                : Answers.ok(shown.apply(reports.compute(asked.question(), wanted)), asked.etag());
    }

    Csv table(AggregatedReport report) {
        return table.of("report", report.figures());
    }
}
