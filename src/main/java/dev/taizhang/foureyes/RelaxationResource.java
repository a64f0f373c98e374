package dev.taizhang.foureyes;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Relaxations of the rule of four eyes over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/organizations/{id}" + RelaxationResource.PART)
@Tag(name = "organizations")
@RunOnVirtualThread
class RelaxationResource {

    /** What follows the address of an organisation. */
    static final String PART = "/four-eyes-relaxations";

    private final Relaxations relaxations;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    RelaxationResource(Relaxations relaxations, Idempotency idempotency, Preconditions preconditions) {
        this.relaxations = relaxations;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "listFourEyesRelaxations",
            summary = "When the organisation did or does without a second pair of eyes, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<RelaxationView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return relaxations.list(id, page);
    }

    @POST
    @Operation(
            operationId = "relaxFourEyes",
            summary = "Let whoever entered a record of this organisation confirm it, from a day to another",
            description = "Holds for this organisation, not for those below it, and never for who grants it. The three"
                    + " reviews, verification and signing stay with different people.")
    @APIResponseSchema(value = RelaxationView.class, responseCode = "201")
    public Response grant(@PathParam("id") String id, RelaxationRequest request) {
        return idempotency.once(() -> {
            Shown<RelaxationView> made = relaxations.grant(id, request);
            return Answers.created(
                    "/api/v1/organizations/" + id + "/four-eyes-relaxations/"
                            + made.view().id(),
                    made);
        });
    }

    @GET
    @Path("/{relaxation}")
    @Operation(operationId = "getFourEyesRelaxation", summary = "One relaxation of the rule of four eyes")
    @APIResponseSchema(RelaxationView.class)
    public Response get(@PathParam("id") String id, @PathParam("relaxation") String relaxation) {
        return preconditions.answer(relaxations.get(id, relaxation));
    }

    @POST
    @Path("/{relaxation}/ending")
    @Operation(operationId = "restoreFourEyes", summary = "End a relaxation at once")
    @APIResponseSchema(RelaxationView.class)
    public Response end(@PathParam("id") String id, @PathParam("relaxation") String relaxation) {
        return Answers.ok(relaxations.end(id, relaxation));
    }
}
