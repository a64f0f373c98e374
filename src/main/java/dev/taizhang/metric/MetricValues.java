package dev.taizhang.metric;

import dev.taizhang.metric.Questions.Asked;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Answers with the value of a metric in some form, or with 304 before any of the work is done. */
@ApplicationScoped
class MetricValues {

    private final MetricQueries queries;
    private final Questions questions;
    private final FigureTable table;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    MetricValues(
            MetricQueries queries,
            Questions questions,
            FigureTable table,
            Preconditions preconditions,
            CurrentCaller caller) {
        this.queries = queries;
        this.questions = questions;
        this.table = table;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** @param form name of the form, which has an entity tag of its own */
    Response of(
            String code,
            ValueParameters asked,
            QuestionParameters parameters,
            String form,
            Function<ValueView, ? extends Object> shown) {
        var by = queries.breakdowns(code, asked.by());
        var compare = MetricQueries.comparisons(asked.compare());
        // Which headcounts are withheld depends on who asks.
        String shape = String.join(
                "|",
                "value",
                form,
                code,
                by.toString(),
                compare.toString(),
                caller.get().grants().toString());
        Asked question = questions.ask(asked.organization(), asked.period(), parameters, shape);
        return preconditions.notModified(question.etag())
                ? Answers.notModified(question.etag())
                : Answers.ok(shown.apply(queries.value(code, question.question(), by, compare)), question.etag());
    }

    Csv table(ValueView value) {
        return table.of(value.metric(), Map.of(value.metric(), value.figure()));
    }

    /** What a value is asked for. */
    record ValueParameters(
            @Parameter(description = MetricResource.TOP, required = true) @QueryParam("organization")
            String organization,

            @Parameter(description = MetricResource.PERIOD, required = true) @QueryParam("period")
            String period,

            @Parameter(description = "Breakdowns, with commas: `quarter,form`.") @QueryParam("by") @Nullable
            String by,

            @Parameter(description = "`previousYear` (default), `precedingPeriod`, both with a comma, or `none`.")
            @QueryParam("compare")
            @Nullable
            String compare) {}
}
