package dev.taizhang.plan;

import dev.taizhang.ledger.Desk;
import dev.taizhang.ledger.Desks;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Problems over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "problems", description = "问题: what the office's own work lacks, with the metrics that show it.")
@RunOnVirtualThread
class StatedProblemResource {

    private final Desk<StatedProblem, StatedProblemView> desk;

    StatedProblemResource(Desks desks, ProblemLedger ledger) {
        this.desk = desks.of(ledger, StatedProblemView::of);
    }

    @GET
    @Path("/problems")
    @Operation(operationId = "listProblems", summary = "Problems by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<StatedProblemView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/problems")
    @Operation(operationId = "createProblem", summary = "Enter a problem as a draft")
    @APIResponseSchema(value = StatedProblemView.class, responseCode = "201")
    public Response create(StatedProblem problem) {
        return desk.create(problem);
    }

    @GET
    @Path("/problems/{id}")
    @Operation(operationId = "getProblem", summary = "A problem in the version in force")
    @APIResponseSchema(StatedProblemView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/problems/{id}")
    @Operation(operationId = "replaceProblem", summary = "Put other content into a draft")
    @APIResponseSchema(StatedProblemView.class)
    public Response replace(@PathParam("id") String id, StatedProblem problem) {
        return desk.replace(id, problem);
    }

    @POST
    @Path("/problems/{id}/amendments")
    @Operation(operationId = "amendProblem", summary = "Open an amendment of a confirmed problem")
    @APIResponseSchema(value = StatedProblemView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, StatedProblemAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/problems/{id}/versions")
    @Operation(operationId = "listProblemVersions", summary = "All versions of a problem, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<StatedProblemView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
