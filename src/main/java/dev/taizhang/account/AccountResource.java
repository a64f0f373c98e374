package dev.taizhang.account;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
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

/** Accounts over HTTP, for administrators. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts")
@Tag(name = "accounts", description = "Who may sign in, and what for.")
@RunOnVirtualThread
class AccountResource {

    private final AccountService service;
    private final HandoverService handovers;
    private final AccountQueries queries;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    AccountResource(
            AccountService service,
            HandoverService handovers,
            AccountQueries queries,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.service = service;
        this.handovers = handovers;
        this.queries = queries;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "Accounts inside the caller's subtree, by username")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<AccountView> list(@BeanParam PageRequest page) {
        return queries.list(page);
    }

    @POST
    @Operation(operationId = "createAccount", summary = "Create an account")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response create(AccountCreation wanted) {
        String hash = service.hash(wanted.password());
        return idempotency.once(() -> {
            Shown<AccountView> made = service.create(wanted, hash);
            return Answers.created("/api/v1/accounts/" + made.view().id(), made);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccount", summary = "An account inside the caller's subtree")
    @APIResponseSchema(AccountView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(service.get(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "replaceAccount", summary = "Replace an account's post, grants, state and password")
    @APIResponseSchema(AccountView.class)
    public Response replace(@PathParam("id") String id, AccountReplacement wanted) {
        return Answers.ok(service.replace(id, wanted, service.hash(wanted.password())));
    }

    @DELETE
    @Path("/{id}/identity-provider-binding")
    @Operation(
            operationId = "releaseAccount",
            summary = "Let the next token of the identity provider that names the account say whose it is;"
                    + " `If-Match` takes the account's entity tag, or `*`")
    @APIResponse(responseCode = "204", description = "Released")
    public Response release(@PathParam("id") String id) {
        service.release(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/handovers")
    @Operation(
            operationId = "handOverPost",
            summary = "Hand an account's grants over to a successor on a day, all of them or none")
    @APIResponseSchema(value = HandoverView.class, responseCode = "201")
    public Response handOver(@PathParam("id") String id, HandoverRequest wanted) {
        return idempotency.once(() -> {
            Shown<HandoverView> done = handovers.handOver(id, wanted);
            return Answers.created("/api/v1/accounts/" + id, done);
        });
    }
}
