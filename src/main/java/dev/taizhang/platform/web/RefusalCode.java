package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.ErrorCode;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Remembers with a request why it was refused, for whoever looks at the answers afterwards. */
public final class RefusalCode {

    private static final String KEY = RefusalCode.class.getName();

    private RefusalCode() {}

    static void remember(RoutingContext context, ErrorCode code) {
        context.put(KEY, code);
    }

    /** Why the request was refused; empty if it was not, or not by us. */
    public static Optional<ErrorCode> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }
}
