package dev.taizhang.platform.web;

import io.vertx.ext.web.RoutingContext;

/** The port for whoever finds that a request proves nothing: such requests are counted, too. */
@FunctionalInterface
public interface Refusals {

    /**
     * Counts the request for the network it comes from.
     *
     * @return what refuses it: the failure itself, or that there were too many of them
     */
    Throwable refusal(RoutingContext context, Throwable failure);
}
