package dev.taizhang.account;

import dev.taizhang.platform.concurrency.Preconditions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller, as the service sees it. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me")
@Tag(name = "accounts")
@RunOnVirtualThread
class MeResource {

    private final AccountQueries queries;
    private final PasswordService passwords;
    private final Preconditions preconditions;

    MeResource(AccountQueries queries, PasswordService passwords, Preconditions preconditions) {
        this.queries = queries;
        this.passwords = passwords;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "getMe", summary = "The account that signed in, and what it may do today")
    @APIResponseSchema(MeView.class)
    public Response get() {
        return preconditions.answer(queries.me());
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMyPassword",
            summary = "Change one's own password; all other sessions and tokens of the account end")
    @APIResponse(responseCode = "204", description = "Changed")
    public Response changePassword(PasswordChange wanted) {
        passwords.change(wanted);
        return Response.noContent().build();
    }
}
