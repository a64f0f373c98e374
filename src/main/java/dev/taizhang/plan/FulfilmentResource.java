package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.ReasonRequest;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands for the items of plans over HTTP; each change moves the entity tag of the plan, and takes it as If-Match. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "plans")
@RunOnVirtualThread
class FulfilmentResource {

    private static final String FULFILMENTS = "/plans/{id}/fulfilments";

    private final Fulfilments fulfilments;
    private final PlanStanding standing;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    FulfilmentResource(
            Fulfilments fulfilments, PlanStanding standing, Idempotency idempotency, Preconditions preconditions) {
        this.fulfilments = fulfilments;
        this.standing = standing;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/plans/{id}/progress")
    @Operation(
            operationId = "getPlanProgress",
            summary = "How far a plan has come, item by item: done, in time or late, missed or still open")
    @APIResponseSchema(PlanProgress.class)
    public Response progress(@PathParam("id") String id) {
        return preconditions.answer(standing.of(id));
    }

    @GET
    @Path(FULFILMENTS)
    @Operation(
            operationId = "listPlanFulfilments",
            summary = "Which records stand for which items of a plan; withdrawn ones included")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<FulfilmentView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return fulfilments.list(id, page);
    }

    @POST
    @Path(FULFILMENTS)
    @Operation(
            operationId = "addPlanFulfilment",
            summary = "Let a record stand for an item of a confirmed plan; it can stand for one item only. Asked for by"
                    + " whoever enters records for the keeper of the plan or for whoever is to do the item")
    @APIResponseSchema(value = FulfilmentView.class, responseCode = "201")
    public Response add(@PathParam("id") String id, FulfilmentRequest request) {
        return idempotency.once(() -> {
            int no = fulfilments.record(id, request, preconditions::requireMatch);
            return Answers.created(path(id, no), fulfilments.get(id, no));
        });
    }

    @GET
    @Path(FULFILMENTS + "/{no}")
    @Operation(operationId = "getPlanFulfilment", summary = "One of them; the entity tag is that of its plan")
    @APIResponseSchema(FulfilmentView.class)
    public Response get(@PathParam("id") String id, @PathParam("no") int no) {
        return preconditions.answer(fulfilments.get(id, no));
    }

    @POST
    @Path(FULFILMENTS + "/{no}/withdrawal")
    @Operation(
            operationId = "withdrawPlanFulfilment",
            summary = "Let a record no longer stand for an item; asked for by the same")
    @APIResponseSchema(FulfilmentView.class)
    public Response withdraw(@PathParam("id") String id, @PathParam("no") int no, ReasonRequest request) {
        fulfilments.withdraw(id, no, request.reason(), preconditions::requireMatch);
        return Answers.ok(fulfilments.get(id, no));
    }

    /** Where one of them is. */
    static String path(String id, int no) {
        return Ledger.ROOT + "plans/" + id + "/fulfilments/" + no;
    }
}
