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

/** Plans over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "plans", description = "工作计划: what is to be done in a period, and which records did it.")
@RunOnVirtualThread
class PlanResource {

    private final Desk<Plan, PlanView> desk;

    PlanResource(Desks desks, PlanLedger ledger) {
        this.desk = desks.of(ledger, PlanView::of);
    }

    @GET
    @Path("/plans")
    @Operation(operationId = "listPlans", summary = "Plans by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<PlanView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/plans")
    @Operation(operationId = "createPlan", summary = "Enter a plan as a draft")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response create(Plan plan) {
        return desk.create(plan);
    }

    @GET
    @Path("/plans/{id}")
    @Operation(operationId = "getPlan", summary = "A plan in the version in force")
    @APIResponseSchema(PlanView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/plans/{id}")
    @Operation(operationId = "replacePlan", summary = "Put other content into a draft")
    @APIResponseSchema(PlanView.class)
    public Response replace(@PathParam("id") String id, Plan plan) {
        return desk.replace(id, plan);
    }

    @POST
    @Path("/plans/{id}/amendments")
    @Operation(operationId = "amendPlan", summary = "Open an amendment of a confirmed plan")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, PlanAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/plans/{id}/versions")
    @Operation(operationId = "listPlanVersions", summary = "All versions of a plan, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<PlanView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
