package dev.taizhang.notice;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.TaggedByContent;
import dev.taizhang.platform.csv.Csv;
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

/** Notices that could not be delivered, over HTTP, for administrators. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/dead-letters")
@Tag(name = "notices")
@RunOnVirtualThread
class DeadLetterResource {

    private final NoticeQueries queries;
    private final DeadLetters deadLetters;
    private final Preconditions preconditions;

    DeadLetterResource(NoticeQueries queries, DeadLetters deadLetters, Preconditions preconditions) {
        this.queries = queries;
        this.deadLetters = deadLetters;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Notices that were given up, of all subscriptions inside the caller's subtree, the latest first")
    @TaggedByContent
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<NoticeView> list(@BeanParam PageRequest page) {
        return queries.dead(page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "A notice that was given up")
    @APIResponseSchema(NoticeView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(queries.deadLetter(id));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Have a notice that was given up tried anew, from the start")
    @APIResponseSchema(NoticeView.class)
    public Response replay(@PathParam("id") String id) {
        return Answers.ok(deadLetters.replay(id));
    }
}
