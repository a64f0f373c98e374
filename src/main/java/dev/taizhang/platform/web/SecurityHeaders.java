package dev.taizhang.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * What a browser is told it must not do with an answer: guess its type, frame it, run anything in it, tell others where
 * it came from. Data may do nothing at all; the two pages that there are get what they need.
 */
final class SecurityHeaders {

    private static final String CLOSED = "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String DATA = "default-src 'none'" + CLOSED;

    /** The report: style and charts inside it, no script. */
    private static final String PAGE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:" + CLOSED;

    /** The page of the contract. Its builder writes a script into it that differs from build to build. */
    private static final String DOCS = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'" + CLOSED;

    /** One year; only over TLS, as RFC 6797, 7.2 asks. */
    private static final String ONLY_TLS = "max-age=31536000";

    private static final String BELOW_TOO = "; includeSubDomains";

    private SecurityHeaders() {}

    static void add(RoutingContext context, WebSettings.Tls tls, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Content-Security-Policy", policy(context, headers));
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", tls.hstsSubdomains() ? ONLY_TLS + BELOW_TOO : ONLY_TLS);
        }
    }

    private static String policy(RoutingContext context, MultiMap headers) {
        String path = context.request().path();
        if (path != null && (path.equals("/docs") || path.startsWith("/docs/"))) {
            return DOCS;
        }
        String type = headers.get("Content-Type");
        return type != null && type.startsWith("text/html") ? PAGE : DATA;
    }
}
