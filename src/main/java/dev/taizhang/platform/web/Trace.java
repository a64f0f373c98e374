package dev.taizhang.platform.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The trace id of a request: in its logs, in the header {@value #HEADER} of its answer, and in a problem's body. */
public final class Trace {

    /** Response header. */
    public static final String HEADER = "X-Trace-Id";

    private static final String KEY = Trace.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The W3C trace id, 32 hexadecimal digits; one of our own where the request is not traced. */
    public static String of(RoutingContext context) {
        String known = context.get(KEY);
        if (known != null) {
            return known;
        }
        SpanContext span = Span.current().getSpanContext();
        String id = span.isValid() ? span.getTraceId() : random();
        context.put(KEY, id);
        return id;
    }

    /** Of the request that this thread answers; null where it answers none. */
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }

    /** Of a request that is not one. */
    static String unknown() {
        return random();
    }

    private static String random() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
