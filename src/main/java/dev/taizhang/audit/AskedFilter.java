package dev.taizhang.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Remembers what a request is for, as soon as that is known. */
class AskedFilter {

    private final CurrentVertxRequest current;

    AskedFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter
    void remember(ContainerRequestContext request, ResourceInfo matched) {
        if (matched.getResourceMethod() != null) {
            Asked asked = Asked.of(
                    request.getMethod(),
                    matched.getResourceMethod(),
                    request.getUriInfo().getPathParameters());
            current.getCurrent().put(AnswerWatch.ASKED, asked);
        }
    }
}
