package dev.taizhang.organization;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree of organisations over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/organizations")
@Tag(name = "organizations", description = "The tree of organisations and its history.")
@RunOnVirtualThread
class OrganizationResource {

    private static final String PATH = "/api/v1/organizations/";

    private final OrganizationQueries queries;
    private final OrganizationEditing editing;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    OrganizationResource(
            OrganizationQueries queries,
            OrganizationEditing editing,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.queries = queries;
        this.editing = editing;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "listOrganizations", summary = "Organisations by code or name")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<OrganizationView> list(
            @QueryParam("subtree") @Nullable String subtree,
            @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "`code`, `-code`, `name` or `-name` (by pinyin, as named on that day).")
                    @QueryParam("sort")
                    @DefaultValue("code")
                    String sort,
            @BeanParam PageRequest page) {
        return queries.list(subtree, on, OrganizationOrder.named(sort), page);
    }

    @POST
    @Operation(operationId = "createOrganization", summary = "Create an organisation")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    public Response create(OrganizationRequest request) {
        return idempotency.once(() -> {
            var created = editing.create(request);
            return Answers.created(PATH + created.view().id(), created);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganization", summary = "An organisation as it was on a day")
    @APIResponseSchema(OrganizationView.class)
    public Response get(@PathParam("id") String id, @QueryParam("on") @Nullable LocalDate on) {
        String etag = queries.etag(id, on);
        return preconditions.notModified(etag) ? Answers.notModified(etag) : Answers.ok(queries.get(id, on));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeOrganization",
            summary = "Rename an organisation or change its type, credit code or headcount from a day on")
    @APIResponseSchema(OrganizationView.class)
    public Response change(@PathParam("id") String id, OrganizationChange change) {
        return Answers.ok(editing.change(id, change));
    }

    @POST
    @Path("/{id}/moves")
    @Operation(operationId = "moveOrganization", summary = "Move an organisation below another one from a day on")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    public Response move(@PathParam("id") String id, MoveRequest move) {
        return idempotency.once(() -> {
            var moved = editing.move(id, move);
            return Answers.created(PATH + moved.view().id(), moved);
        });
    }

    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "closeOrganization", summary = "Close an organisation after its last day")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    public Response close(@PathParam("id") String id, ClosureRequest closure) {
        return idempotency.once(() -> {
            var closed = editing.close(id, closure);
            return Answers.created(PATH + closed.view().id(), closed);
        });
    }
}
