package dev.taizhang.officialreport;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.ReasonRequest;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way of a report over HTTP, from its figures to its number. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "issued-reports")
@RunOnVirtualThread
class ReportStepResource {

    private static final String REPORT = OfficialReportResource.LEDGER + "/{id}";

    private final ReportComputation computation;
    private final ReportSteps steps;
    private final Issuing issuing;
    private final ReportQueries queries;
    private final Preconditions preconditions;

    ReportStepResource(
            ReportComputation computation,
            ReportSteps steps,
            Issuing issuing,
            ReportQueries queries,
            Preconditions preconditions) {
        this.computation = computation;
        this.steps = steps;
        this.issuing = issuing;
        this.queries = queries;
        this.preconditions = preconditions;
    }

    @POST
    @Path(REPORT + "/computation")
    @Operation(
            operationId = "computeReport",
            summary = "Compute the figures of a report and freeze them",
            description =
                    "Later changes of records do not touch them; `/drift` tells what would be different. Computing"
                            + " again replaces them, until the report is handed in.")
    @APIResponseSchema(IssuedReportView.class)
    public Response compute(@PathParam("id") String id) {
        computation.compute(id, preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(REPORT + "/submission")
    @Operation(operationId = "submitReport", summary = "Hand a report in for review")
    @APIResponseSchema(IssuedReportView.class)
    public Response submit(@PathParam("id") String id) {
        steps.submit(id, preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(REPORT + "/review")
    @Operation(operationId = "passReport", summary = "Pass a report that others have written")
    @APIResponseSchema(IssuedReportView.class)
    public Response pass(@PathParam("id") String id) {
        steps.pass(id, preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(REPORT + "/return")
    @Operation(
            operationId = "returnReport",
            summary = "Give a report back with an opinion; it is a draft again, and no longer signed")
    @APIResponseSchema(IssuedReportView.class)
    public Response giveBack(@PathParam("id") String id, ReasonRequest request) {
        steps.giveBack(id, request.reason(), preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(REPORT + "/signature")
    @Operation(operationId = "signReport", summary = "Sign a report that others have written")
    @APIResponseSchema(IssuedReportView.class)
    public Response sign(@PathParam("id") String id) {
        steps.sign(id, preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(REPORT + "/issue")
    @Operation(
            operationId = "issueReport",
            summary = "Issue a signed report: it gets its number, and the one it supersedes no longer stands",
            description =
                    "Of an organisation and a period one report stands: as long as another one is issued, this one"
                            + " is refused (`REPORT_STANDS`, with its id in `standingReport`).")
    @APIResponseSchema(IssuedReportView.class)
    public Response issue(@PathParam("id") String id) {
        issuing.issue(id, preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(REPORT + "/withdrawal")
    @Operation(
            operationId = "withdrawReport",
            summary = "Withdraw an issued report, which keeps its number, or drop one that was not handed in",
            description = "What it superseded stays superseded; another report of the period may be issued then.")
    @APIResponseSchema(IssuedReportView.class)
    public Response withdraw(@PathParam("id") String id, ReasonRequest request) {
        steps.withdraw(id, request.reason(), preconditions::requireMatch);
        return shown(id);
    }

    private Response shown(String id) {
        return Answers.ok(queries.get(id));
    }
}
