package dev.taizhang.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/**
 * Tells browsers that pages of the listed origins may read answers, and answers what they ask beforehand. Any other
 * origin is answered as if it had not been named: its browser then keeps the answer from it.
 */
@ApplicationScoped
class CrossOrigin {

    /** Behind the door, before everything that may refuse: a refusal must be readable too. */
    private static final int ORDER = Integer.MIN_VALUE + 10;

    private static final int KEPT_SECONDS = 600;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Set<String> TAKEN = Set.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Range",
            "traceparent",
            "tracestate",
            "X-CSRF-Token");

    private static final Set<String> SHOWN = Set.of(
            "Content-Disposition",
            "Content-Language",
            "Content-Range",
            "Deprecation",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Sunset",
            Trace.HEADER);

    private final Set<String> origins;
    private final CorsHandler handler;

    CrossOrigin(WebSettings settings) {
        this.origins = Set.copyOf(settings.cors().origins().orElse(List.of()));
        this.handler = CorsHandler.create()
                .addOrigins(List.copyOf(origins))
                .allowCredentials(settings.cors().credentials())
                .allowedMethods(METHODS)
                .allowedHeaders(TAKEN)
                .exposedHeaders(SHOWN)
                .maxAgeSeconds(KEPT_SECONDS);
    }

    void register(@Observes Router router) {
        if (!origins.isEmpty()) {
            router.route().order(ORDER).handler(this::enter);
        }
    }

    private void enter(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin != null && origins.contains(origin)) {
            handler.handle(context);
        } else {
            context.next();
        }
    }
}
