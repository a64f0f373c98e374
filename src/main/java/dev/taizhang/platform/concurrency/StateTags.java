package dev.taizhang.platform.concurrency;

import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of answers that no single thing stands behind, as lists: the state of the whole service, the caller, the
 * office day and what was asked. It is taken before the work is done, and spares the work when the client has it
 * already. The state of the service is the sum of its revisions, so any change that has one moves the tag, and an answer that
 * shows nothing else is fetched again too often at times, never too seldom. What has no revision moves it not: sign-ins,
 * refusals, the use of keys, the delivery of notices. What shows those must be {@link TaggedByContent}; its work is done first.
 *
 * <p>A resource method that returns a {@link Response} says its own tag.
 */
@Provider
public class StateTags implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String TAG = StateTags.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ResourceInfo resource;
    private final Revisions revisions;
    private final OfficeClock clock;
    private final Messages messages;
    private final CurrentCaller caller;

    StateTags(ResourceInfo resource, Revisions revisions, OfficeClock clock, Messages messages, CurrentCaller caller) {
        this.resource = resource;
        this.revisions = revisions;
        this.clock = clock;
        this.messages = messages;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean saysItsOwn = Response.class.equals(resource.getResourceMethod().getReturnType());
        boolean nobody = request.getSecurityContext().getUserPrincipal() == null;
        if (saysItsOwn || nobody || byContent() || !READING.contains(request.getMethod())) {
            return;
        }
        String etag = tag(request);
        request.setProperty(TAG, etag);
        @Nullable String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        // "*" asks whether there is anything at all, which only the work itself can tell.
        if (known != null && !known.strip().equals("*") && ETags.matches(known, etag)) {
            request.abortWith(Answers.notModified(etag));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TAG) instanceof String etag && response.getStatus() == 200) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        } else if (response.getStatus() == 200 && byContent()) {
            tagContent(request, response);
        }
    }

    private boolean byContent() {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(TaggedByContent.class);
    }

    private void tagContent(ContainerRequestContext request, ContainerResponseContext response) {
        String basis = String.join(
                "\n",
                messages.locale().getLanguage(),
                String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT)),
                response.getEntity().toString());
        String etag = ETags.strong(Digest.sha256(basis).substring(0, 32));
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        @Nullable String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && ETags.matches(known, etag)) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private String tag(ContainerRequestContext request) {
        String basis = String.join(
                "\n",
                Long.toString(revisions.total()),
                caller.get().toString(),
                clock.today().toString(),
                messages.locale().getLanguage(),
                String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT)),
                request.getUriInfo().getRequestUri().toString());
        return ETags.strong(Digest.sha256(basis).substring(0, 32));
    }
}
