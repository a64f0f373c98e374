package dev.taizhang.signin;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.TaggedByContent;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.signin.SignInService.OpenedSession;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions of browsers over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/sessions")
@Tag(name = "sessions", description = "Signing in and out: a cookie for browsers, tokens for everything else.")
@RunOnVirtualThread
class SessionResource {

    /** Browsers keep answers to be asked about; who comes next is not to find them (W3C Clear Site Data, 3.1). */
    private static final String CLEAR = "Clear-Site-Data";

    private final SignInService service;
    private final Cookies cookies;

    SessionResource(SignInService service, Cookies cookies) {
        this.service = service;
        this.cookies = cookies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "createSession",
            summary = "Sign a browser in; the session's secret is in an HttpOnly, SameSite cookie alone")
    @APIResponseSchema(value = SessionCreatedView.class, responseCode = "201")
    public Response create(Credentials credentials, @Context HttpServerRequest request) {
        OpenedSession opened = service.open(
                service.prove(credentials),
                request.getHeader(HttpHeaders.USER_AGENT),
                cookies.secret(request).orElse(null));
        String location = "/api/v1/sessions/" + opened.view().id();
        return with(cookies.opened(request, opened.secret()), Answers.created(location))
                .entity(opened.view())
                .build();
    }

    @GET
    @Operation(operationId = "listMySessions", summary = "The caller's open sessions and families of tokens")
    @TaggedByContent
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<SessionView> list(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMySession",
            summary =
                    "One of the caller's own open sessions or families of tokens; `current` stands for the one that asks")
    @TaggedByContent
    public SessionView get(@PathParam("id") String id) {
        return service.get(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "endMySession",
            summary = "End one of the caller's own; `current` stands for the one that asks: signing out")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@PathParam("id") String id, @Context HttpServerRequest request) {
        boolean current = service.endMine(id);
        Response.ResponseBuilder ended = Response.noContent();
        return (current ? with(cookies.ended(request), ended).header(CLEAR, "\"cache\"") : ended).build();
    }

    private static Response.ResponseBuilder with(List<String> setCookies, Response.ResponseBuilder answer) {
        setCookies.forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer;
    }
}
