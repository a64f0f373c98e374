package dev.taizhang.report;

import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.platform.csv.Csv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
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

/** The aggregated report over HTTP: as data, and as a page to read and print. */
@Path("/api/v1/aggregated-reports/{organization}/{period: .+}")
@Tag(name = "reports", description = "The aggregated report: all figures of a subtree, computed fresh.")
@RunOnVirtualThread
public class AggregatedReportResource {

    private final ReportAnswers answers;
    private final ReportPage page;

    AggregatedReportResource(ReportAnswers answers, ReportPage page) {
        this.answers = answers;
        this.page = page;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAggregatedReport",
            summary = "All sections and figures of a subtree for a period; `text/html` gives a page to read and print,"
                    + " `text/csv` the figures as a table")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AggregatedReport.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @PathParam("organization") String organization,
            @PathParam("period") String period,
            @BeanParam QuestionParameters parameters,
            @Parameter(description = "`previousYear` (default), `precedingPeriod`, both with a comma, or `none`.")
                    @QueryParam("compare")
                    @Nullable
                    String compare) {
        return answers.of(organization, period, parameters, compare, "json", report -> report);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(
            @PathParam("organization") String organization,
            @PathParam("period") String period,
            @BeanParam QuestionParameters parameters,
            @QueryParam("compare") @Nullable String compare) {
        return answers.of(organization, period, parameters, compare, "html", page::of);
    }

    @GET
    @Produces(Csv.ON_REQUEST)
    @Operation(hidden = true)
    public Response table(
            @PathParam("organization") String organization,
            @PathParam("period") String period,
            @BeanParam QuestionParameters parameters,
            @QueryParam("compare") @Nullable String compare) {
        return answers.of(organization, period, parameters, compare, "csv", answers::table);
    }
}
