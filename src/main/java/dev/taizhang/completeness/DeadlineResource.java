package dev.taizhang.completeness;

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

/** By when periods are to be declared complete, over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path(DeadlineResource.PATH)
@Tag(name = "completeness")
@RunOnVirtualThread
class DeadlineResource {

    static final String PATH = "/api/v1/completeness-deadlines";

    private final Deadlines deadlines;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    DeadlineResource(Deadlines deadlines, Idempotency idempotency, Preconditions preconditions) {
        this.deadlines = deadlines;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "listCompletenessDeadlines",
            summary = "By when periods are to be declared complete, the one set last first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<DeadlineView> list(@BeanParam DeadlineFilter filter, @BeanParam PageRequest page) {
        return deadlines.list(filter, page);
    }

    @POST
    @Operation(
            operationId = "setCompletenessDeadline",
            summary = "Say by when all below an organisation are to declare a period complete",
            description =
                    "Of several for one period the one set last holds, and that of the nearest organisation above.")
    @APIResponseSchema(value = DeadlineView.class, responseCode = "201")
    public Response set(DeadlineRequest request) {
        return idempotency.once(() -> {
            Shown<DeadlineView> made = deadlines.set(request);
            return Answers.created(PATH + "/" + made.view().id(), made);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCompletenessDeadline", summary = "One deadline")
    @APIResponseSchema(DeadlineView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(deadlines.get(id));
    }
}
