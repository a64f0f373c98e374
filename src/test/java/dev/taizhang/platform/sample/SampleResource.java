package dev.taizhang.platform.sample;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.web.PhasedOut;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "samples")
public class SampleResource {

    /** What a failure says that would look like two entries of a log. */
    public static final String SEVERAL_LINES = "one\r\n{\"level\":\"ERROR\",\"message\":\"two\"}\n";

    private static final int ALL = 120;

    private final Cursors cursors;
    private final Preconditions preconditions;
    private final Idempotency idempotency;
    private final SampleStore store;

    SampleResource(Cursors cursors, Preconditions preconditions, Idempotency idempotency, SampleStore store) {
        this.cursors = cursors;
        this.preconditions = preconditions;
        this.idempotency = idempotency;
        this.store = store;
    }

    @GET
    @Operation(operationId = "listSamples", summary = "List samples")
    public Page<String> list(@BeanParam PageRequest page, @BeanParam SampleFilter filter) {
        int from = cursors.after("samples", page)
                .map(List::getFirst)
                .map(last -> Integer.parseInt(last) + 1)
                .orElse(0);
        List<Integer> found = IntStream.range(from, Math.min(ALL, from + page.limit() + 1))
                .boxed()
                .toList();
        return cursors.cut("samples", found, page.limit(), i -> List.of(Integer.toString(i)))
                .map(i -> "s" + i);
    }

    @POST
    @Path("/echo")
    @Operation(operationId = "echoSample", summary = "Answer with what was sent")
    public SampleBody echo(SampleBody body) {
        return body;
    }

    @POST
    @Operation(operationId = "createSample", summary = "Create a sample")
    @APIResponseSchema(value = SampleBody.class, responseCode = "201")
    public Response create(SampleBody body) {
        return idempotency.once(() -> {
            String id = store.add(body.title());
            return Response.created(URI.create("/api/v1/samples/" + id))
                    .header("ETag", ETags.strong("1"))
                    .entity(body)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSample", summary = "Read a sample")
    @APIResponseSchema(value = SampleBody.class)
    public Response get(@PathParam("id") String id) {
        String etag = ETags.strong("7");
        return preconditions.notModified(etag)
                ? Response.notModified().header("ETag", etag).build()
                : Response.ok(Map.of("title", id.equals("statement-time") ? store.statementTime() : id, "count", 7))
                        .header("ETag", etag)
                        .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "replaceSample", summary = "Replace a sample")
    public SampleBody replace(@PathParam("id") String id, SampleBody body) {
        preconditions.requireMatch(ETags.strong("7"));
        return body;
    }

    @GET
    @Path("/old")
    @PhasedOut(since = "2026-01-01", gone = "2027-01-01", instead = "Use `listSamples`.")
    @Operation(operationId = "listOldSamples", summary = "List samples as before")
    public Page<String> old(@BeanParam PageRequest page, @BeanParam SampleFilter filter) {
        return list(page, filter);
    }

    @GET
    @Path("/failures/{kind}")
    @Operation(operationId = "failSample", summary = "Fail in a certain way")
    public String fail(@PathParam("kind") String kind) throws Exception {
        return switch (kind) {
            case "stale" -> throw new IllegalStateException(new OptimisticLockException("Row was updated"));
            case "deadlock" -> throw new IllegalStateException(new SQLException("Deadlock found", "40001", 1213));
            case String title when title.startsWith("endless") -> store.endless(title);
            case String title when title.startsWith("overdue") -> store.overdue(title);
            case "of-several-lines" -> throw new IllegalStateException(SEVERAL_LINES);
            default -> throw new IllegalStateException("secret detail of " + kind);
        };
    }

    @GET
    @Path("/secret")
    @Authenticated
    @Operation(operationId = "getSecretSample", summary = "Read what needs an account")
    public List<String> secret() {
        return List.of("secret");
    }
}
