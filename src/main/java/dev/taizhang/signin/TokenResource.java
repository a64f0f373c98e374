package dev.taizhang.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens of local accounts over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api/v1/tokens")
@Tag(name = "sessions")
@RunOnVirtualThread
class TokenResource {

    private final SignInService signIns;
    private final TokenService service;

    TokenResource(SignInService signIns, TokenService service) {
        this.signIns = signIns;
        this.service = service;
    }

    @POST
    @SecurityRequirementsSet
    @Operation(operationId = "createTokens", summary = "Exchange username and password for tokens")
    public TokensView create(Credentials credentials, @Context HttpServerRequest request) {
        return service.open(signIns.prove(credentials), request.getHeader(HttpHeaders.USER_AGENT));
    }

    @POST
    @Path("/refresh")
    @SecurityRequirementsSet
    @Operation(
            operationId = "refreshTokens",
            summary = "Exchange a refresh token, once; used a second time it ends the whole family")
    public TokensView refresh(RefreshRequest wanted) {
        return service.refresh(wanted.refreshToken());
    }

    @POST
    @Path("/revocation")
    @SecurityRequirementsSet
    @Operation(operationId = "revokeTokens", summary = "End a token and all of its family (RFC 7009)")
    @APIResponse(responseCode = "204", description = "Ended, or there was nothing to end")
    public Response revoke(RevocationRequest wanted) {
        service.revoke(wanted.token());
        return Response.noContent().build();
    }
}
