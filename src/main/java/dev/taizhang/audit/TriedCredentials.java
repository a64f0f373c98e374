package dev.taizhang.audit;

import io.vertx.ext.web.RoutingContext;

/**
 * Marks a request whose credentials somebody tries who takes down himself when they are refused: a second row for the same
 * refusal would only say less.
 */
public final class TriedCredentials {

    private static final String KEY = TriedCredentials.class.getName();

    private TriedCredentials() {}

    /** From now on, that this request is not let in is taken down by whoever calls. */
    public static void mark(RoutingContext context) {
        context.put(KEY, true);
    }

    static boolean on(RoutingContext context) {
        return context.get(KEY) != null;
    }
}
