package dev.taizhang.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Secret;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The port for whoever takes tokens of the office's identity provider: the first use of each leaves a row in the trail, not
 * every request with it. As many are remembered as accounts are, for a day; a row more for a token that was forgotten, or
 * that another process sees, is no harm.
 */
@ApplicationScoped
public class TokenTrail {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final SignInTrail trail;
    private final Cache<String, Boolean> seen;

    TokenTrail(SignInTrail trail, AccountSettings settings) {
        this.trail = trail;
        this.seen = Caffeine.newBuilder()
                .maximumSize(settings.signIn().remembered())
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    /** Trace id of the request that asks; to be taken before the work goes to another thread. */
    public static @Nullable String traceId(AuthenticationRequest asking) {
        return SignInTrail.traceId(asking);
    }

    /** The same, of the request itself. */
    public static String traceId(RoutingContext asking) {
        return SignInTrail.traceId(asking);
    }

    /** It was proved, and stands for that caller. */
    public void accepted(String token, Caller caller, @Nullable String traceId) {
        if (seen.asMap().putIfAbsent(Secret.hash(token), true) == null) {
            trail.acceptedToken(caller, traceId);
        }
    }

    /** It was not proved, or stands for nobody who may come in. */
    public void refused(String token, @Nullable String traceId) {
        trail.refusedToken(token, traceId);
    }
}
