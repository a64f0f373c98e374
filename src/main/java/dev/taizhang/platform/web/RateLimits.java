package dev.taizhang.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Caller;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/**
 * Lets each client ask so much and no more (a token bucket), and tells it with every answer how much is left
 * (draft-ietf-httpapi-ratelimit-headers). After the caller is known and before anything is done for it. Counted in this
 * process alone, for a bounded number of clients.
 */
@ApplicationScoped
class RateLimits implements Refusals {

    /** Between authentication (200) and authorization (100) of the framework. */
    private static final int PRIORITY = 150;

    private static final String EXEMPT = "/q/health";

    private final boolean enabled;
    private final long requests;
    private final long seconds;
    private final LoadingCache<String, Bucket> buckets;

    RateLimits(WebSettings settings) {
        WebSettings.RateLimit limit = settings.rateLimit();
        this.enabled = limit.enabled();
        this.requests = limit.requests();
        this.seconds = Math.max(1, limit.within().toSeconds());
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, limit.within())
                .build();
        // A bucket that nobody took from for that long is full again, so nothing is lost with it.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limit.clients())
                .expireAfterAccess(limit.within())
                .build(_ -> Bucket.builder().addLimit(bandwidth).build());
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::enter, PRIORITY);
        }
    }

    /** What is left of what that client may ask. */
    Bucket bucket(String client) {
        return buckets.get(client);
    }

    private void enter(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.startsWith(EXEMPT)) {
            context.next();
        } else if (take(context, client(context))) {
            context.next();
        } else {
            context.fail(Problem.of(ErrorCode.TOO_MANY_REQUESTS));
        }
    }

    /**
     * Such a request does not come as far as the others are counted. It is counted apart from those of its network that
     * prove who asks, so that these go on.
     */
    @Override
    public Throwable refusal(RoutingContext context, Throwable failure) {
        return !enabled || take(context, "refused " + Networks.of(context))
                ? failure
                : Problem.of(ErrorCode.TOO_MANY_REQUESTS);
    }

    private boolean take(RoutingContext context, String client) {
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        MultiMap headers = context.response().headers();
        headers.set("RateLimit-Policy", "\"default\";q=" + requests + ";w=" + seconds);
        headers.set(
                "RateLimit",
                "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            headers.set("Retry-After", Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
        }
        return probe.isConsumed();
    }

    private static String client(RoutingContext context) {
        Caller caller = context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(Caller.ATTRIBUTE)
                : null;
        return caller == null ? "address " + Networks.of(context) : "account " + caller.accountId();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
