package dev.taizhang.metric;

import dev.taizhang.metric.MetricValues.ValueParameters;
import dev.taizhang.metric.Questions.Asked;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Metrics over HTTP: definitions, values, and the records behind them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/metrics")
@Tag(name = "metrics", description = "What is counted, how much it is, and which records it comes from.")
@RunOnVirtualThread
class MetricResource {

    static final String TOP = "Id or code of the top of the subtree.";
    static final String PERIOD = "`2022`, `2022-S1`, `2022-Q3`, `2022-M05` or `2022-01-01/2022-06-30`.";

    private final MetricQueries queries;
    private final Questions questions;
    private final MetricValues values;

    MetricResource(MetricQueries queries, Questions questions, MetricValues values) {
        this.queries = queries;
        this.questions = questions;
        this.values = values;
    }

    @GET
    @Operation(operationId = "listMetrics", summary = "Metrics by code")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<MetricView> list(@QueryParam("group") @Nullable String group, @BeanParam PageRequest page) {
        return queries.list(group, page);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getMetric", summary = "What a metric counts, in all versions")
    public MetricView get(@PathParam("code") String code) {
        return queries.get(code);
    }

    @GET
    @Path("/{code}/values")
    @Operation(
            operationId = "getMetricValue",
            summary = "The value of a metric, with breakdowns; `text/csv` gives it as a table")
    @APIResponse(
            responseCode = "200",
            description = "The value",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ValueView.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class))
            })
    public Response value(
            @PathParam("code") String code,
            @BeanParam ValueParameters asked,
            @BeanParam QuestionParameters parameters) {
        return values.of(code, asked, parameters, "json", value -> value);
    }

    @GET
    @Path("/{code}/values")
    @Produces(Csv.ON_REQUEST)
    @Operation(hidden = true)
    public Response table(
            @PathParam("code") String code,
            @BeanParam ValueParameters asked,
            @BeanParam QuestionParameters parameters) {
        return values.of(code, asked, parameters, "csv", values::table);
    }

    @GET
    @Path("/{code}/contributions")
    @Operation(
            operationId = "listContributions",
            summary = "The records behind a figure, or those not counted",
            description =
                    "A page may hold fewer items than `limit`, even none, while `next` leads on: the work for one "
                            + "page is bounded, and what the caller may not read is left out.")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<TraceItem> contributions(
            @PathParam("code") String code,
            @Parameter(description = TOP, required = true) @QueryParam("organization") String organization,
            @Parameter(description = PERIOD, required = true) @QueryParam("period") String period,
            @BeanParam QuestionParameters parameters,
            @QueryParam("counted") @DefaultValue("true") boolean counted,
            @BeanParam PageRequest page) {
        Asked question = questions.ask(organization, period, parameters, "trace");
        return queries.trace(code, question.question(), parameters.toString(), counted, page);
    }
}
