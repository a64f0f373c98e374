package dev.taizhang.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections whose body does not come: however little one that comes byte by byte takes, many of them take
 * everything. What is behind sees a body that broke off.
 */
@ApplicationScoped
class SlowBodies {

    private static final int ORDER = Integer.MIN_VALUE + 20;

    private final WebSettings.Body settings;

    SlowBodies(WebSettings settings) {
        this.settings = settings.body();
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            long timer = context.vertx().setTimer(millis(request.getHeader("Content-Length")), _ -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
            context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    /** A body that does not say how long it is gets the time of the longest that is no file. */
    private long millis(@Nullable String length) {
        long bytes = length == null ? Doorkeeper.LARGEST_TEXT : Math.max(0, Long.parseLong(length));
        return settings.time().toMillis() + bytes * 1000 / settings.leastRate();
    }
}
