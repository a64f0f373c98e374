package dev.taizhang.article;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.idempotency.Idempotency;
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

/** Publications and pick-ups of articles over HTTP: each change answers with the whole article and its entity tag. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "articles", description = "信息: three reviews, publications, media pick-ups.")
@RunOnVirtualThread
class PlacementResource {

    private final ArticleWorkflow workflow;
    private final ArticleQueries queries;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    PlacementResource(
            ArticleWorkflow workflow, ArticleQueries queries, Idempotency idempotency, Preconditions preconditions) {
        this.workflow = workflow;
        this.queries = queries;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/publications")
    @Operation(operationId = "addPublication", summary = "Enter where an approved article was published")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201")
    public Response addPublication(@PathParam("id") String id, Publication publication) {
        return added(id, () -> workflow.addPublication(id, publication, preconditions::requireMatch));
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/publications/{no}/confirmation")
    @Operation(operationId = "confirmPublication", summary = "Confirm a publication: from now on it counts")
    @APIResponseSchema(ArticleView.class)
    public Response confirmPublication(@PathParam("id") String id, @PathParam("no") int no) {
        workflow.confirmPublication(id, no, preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/publications/{no}/withdrawal")
    @Operation(operationId = "withdrawPublication", summary = "Withdraw a publication from a day on")
    @APIResponseSchema(ArticleView.class)
    public Response withdrawPublication(
            @PathParam("id") String id, @PathParam("no") int no, WithdrawalRequest request) {
        workflow.withdrawPublication(id, no, request.withdrawnOn(), request.reason(), preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/pickups")
    @Operation(operationId = "addPickup", summary = "Enter which media picked a published article up")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201")
    public Response addPickup(@PathParam("id") String id, Pickup pickup) {
        return added(id, () -> workflow.addPickup(id, pickup, preconditions::requireMatch));
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/pickups/{no}/proof")
    @Operation(operationId = "provePickup", summary = "Say what proves a pick-up that is not confirmed yet")
    @APIResponseSchema(ArticleView.class)
    public Response provePickup(@PathParam("id") String id, @PathParam("no") int no, PickupProof request) {
        workflow.provePickup(id, no, request.proof(), preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/pickups/{no}/confirmation")
    @Operation(operationId = "confirmPickup", summary = "Confirm a pick-up that is proved: from now on it counts")
    @APIResponseSchema(ArticleView.class)
    public Response confirmPickup(@PathParam("id") String id, @PathParam("no") int no) {
        workflow.confirmPickup(id, no, preconditions::requireMatch);
        return shown(id);
    }

    @POST
    @Path(ArticleResource.LEDGER + "/{id}/pickups/{no}/withdrawal")
    @Operation(operationId = "withdrawPickup", summary = "Withdraw a pick-up from a day on")
    @APIResponseSchema(ArticleView.class)
    public Response withdrawPickup(@PathParam("id") String id, @PathParam("no") int no, WithdrawalRequest request) {
        workflow.withdrawPickup(id, no, request.withdrawnOn(), request.reason(), preconditions::requireMatch);
        return shown(id);
    }

    private Response added(String id, Runnable add) {
        return idempotency.once(() -> {
            add.run();
            return Answers.created(ArticleResource.PATH + "/" + id, queries.get(id));
        });
    }

    private Response shown(String id) {
        return Answers.ok(queries.get(id));
    }
}
