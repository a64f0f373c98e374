package dev.taizhang.account;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.TaggedByContent;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Machine clients over HTTP, for administrators. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/api-clients")
@Tag(name = "api-clients", description = "Machine clients, their grants and their keys.")
@RunOnVirtualThread
class ApiClientResource {

    private final ApiClientService service;
    private final ApiClientQueries queries;
    private final Idempotency idempotency;

    ApiClientResource(ApiClientService service, ApiClientQueries queries, Idempotency idempotency) {
        this.service = service;
        this.queries = queries;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(operationId = "listApiClients", summary = "Machine clients inside the caller's subtree")
    @TaggedByContent
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ApiClientView> list(@BeanParam PageRequest page) {
        return queries.list(page);
    }

    @POST
    @Operation(
            operationId = "createApiClient",
            summary = "Create a machine client with its first key, which no other answer shows")
    @APIResponseSchema(value = IssuedKeyView.class, responseCode = "201")
    public Response create(ApiClientCreation wanted) {
        return idempotency.onceShown(() -> service.create(wanted));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getApiClient", summary = "A machine client inside the caller's subtree")
    @APIResponseSchema(ApiClientView.class)
    public Response get(@PathParam("id") String id) {
        // Always in full: the tag is that of what can be edited, and does not move when a key is used or ends.
        return Answers.ok(queries.get(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "replaceApiClient", summary = "Replace a machine client's name, grants and state")
    @APIResponseSchema(ApiClientView.class)
    public Response replace(@PathParam("id") String id, ApiClientReplacement wanted) {
        return Answers.ok(service.replace(id, wanted));
    }

    @POST
    @Path("/{id}/keys")
    @Operation(
            operationId = "rotateApiKey",
            summary = "Make a further key, which no other answer shows, and let the ones before it end")
    @APIResponseSchema(value = IssuedKeyView.class, responseCode = "201")
    public Response rotate(@PathParam("id") String id, ApiKeyRequest wanted) {
        return idempotency.onceShown(() -> service.rotate(id, wanted));
    }

    @DELETE
    @Path("/{id}/keys/{key}")
    @Operation(
            operationId = "revokeApiKey",
            summary = "End a key at once; `If-Match` takes the client's entity tag, or `*`")
    @APIResponse(responseCode = "204", description = "Revoked")
    public Response revoke(@PathParam("id") String id, @PathParam("key") String key) {
        service.revoke(id, key);
        return Response.noContent().build();
    }
}
