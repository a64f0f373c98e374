package dev.taizhang.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** Headers that every answer carries, added last, so that they see what a resource has set. */
final class AnswerHeaders {

    private static final String CACHE_CONTROL = "Cache-Control";

    private static final String VARY = "Accept, Accept-Encoding, Accept-Language, Authorization, Cookie, Origin";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private AnswerHeaders() {}

    static void prepare(RoutingContext context, WebSettings.Tls tls) {
        String traceId = Trace.of(context);
        context.addHeadersEndHandler(_ -> add(context, tls, traceId));
    }

    private static void add(RoutingContext context, WebSettings.Tls tls, String traceId) {
        MultiMap headers = context.response().headers();
        headers.set(Trace.HEADER, traceId);
        SecurityHeaders.add(context, tls, headers);
        if (!headers.contains(CACHE_CONTROL)) {
            headers.set(CACHE_CONTROL, caching(context, headers));
        }
        headers.set("Vary", VARY);
    }

    /** Records may be kept by their reader and asked after each time; everything else is not kept at all. */
    private static String caching(RoutingContext context, MultiMap headers) {
        boolean read = READING.contains(context.request().method().name());
        int status = context.response().getStatusCode();
        boolean tagged = headers.contains("ETag") && (status == 200 || status == 304);
        return read && tagged ? "private, no-cache" : "no-store";
    }
}
