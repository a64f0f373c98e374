package dev.taizhang.review;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Delegations over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path(DelegationResource.PATH)
@Tag(name = "reviews")
@RunOnVirtualThread
class DelegationResource {

    static final String PATH = "/api/v1/review-delegations";

    private final DelegationDesk desk;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    DelegationResource(DelegationDesk desk, Idempotency idempotency, Preconditions preconditions) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "listReviewDelegations", summary = "Who stands in for which reviewers of an organisation")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<DelegationView> list(
            @Parameter(description = "Id or code.", required = true) @QueryParam("organization") String organization,
            @BeanParam PageRequest page) {
        return desk.list(organization, page);
    }

    @POST
    @Operation(operationId = "delegateReview", summary = "Let somebody stand in at the stage one reviews")
    @APIResponseSchema(value = DelegationView.class, responseCode = "201")
    public Response make(DelegationRequest request) {
        return idempotency.once(() -> {
            Shown<DelegationView> made = desk.make(request);
            return Answers.created(PATH + "/" + made.view().id(), made);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReviewDelegation", summary = "A delegation")
    @APIResponseSchema(DelegationView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(desk.get(id));
    }

    @POST
    @Path("/{id}/revocation")
    @Operation(operationId = "revokeReviewDelegation", summary = "End a delegation before its last day")
    @APIResponseSchema(DelegationView.class)
    public Response revoke(@PathParam("id") String id) {
        return Answers.ok(desk.revoke(id, preconditions::requireMatch));
    }
}
