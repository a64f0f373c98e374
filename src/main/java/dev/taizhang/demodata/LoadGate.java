package dev.taizhang.demodata;

import dev.taizhang.demodata.LoadState.Phase;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps requests out until the load is over: half a year must not be answered, nor somebody be told of an unknown account. */
@ApplicationScoped
class LoadGate {

    /** After the door that writes the answers, before everything that looks at the caller. */
    private static final int ORDER = Integer.MIN_VALUE + 100;

    private final LoadState state;

    LoadGate(LoadState state) {
        this.state = state;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        if (state.phase() == Phase.READY) {
            context.next();
        } else {
            context.fail(Problem.of(ErrorCode.LOADING));
        }
    }
}
