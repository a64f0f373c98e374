package dev.taizhang.signin;

import dev.taizhang.platform.security.BearerRequest;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a request who asks: HTTP Basic (RFC 7617) of local accounts where it is allowed, and bearer credentials
 * (RFC 6750).
 *
 * <p>A challenge is raised as a failure: so it is answered where all refusals are, with a problem body, instead of an
 * empty one.
 */
@ApplicationScoped
class RequestSignIn implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer";
    private static final String CHALLENGE = RequestSignIn.class.getName();
    private static final String REALM = "Bearer realm=\"taizhang\"";
    private static final String INVALID_TOKEN = REALM + ", error=\"invalid_token\"";
    private static final int UNAUTHORIZED = 401;

    private final BasicAuthenticationMechanism basic = new BasicAuthenticationMechanism("taizhang", false);
    private final SignInSettings settings;

    RequestSignIn(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        String bearer = after(BEARER, header);
        if (bearer != null) {
            context.put(CHALLENGE, INVALID_TOKEN);
            return identities.authenticate(
                    HttpSecurityUtils.setRoutingContextAttribute(new BearerRequest(bearer), context));
        }
        if (after("basic", header) == null) {
            return Uni.createFrom().nullItem();
        }
        return settings.basic()
                ? basic.authenticate(context, identities)
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        String known = context.get(CHALLENGE);
        if (known == null && settings.basic()) {
            return basic.getChallenge(context);
        }
        String challenge = known == null ? REALM : known;
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", challenge));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return Uni.createFrom().failure(new UnauthorizedException());
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, BearerRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, BEARER));
    }

    /** Before every mechanism that the framework brings. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }

    /** What stands behind the name of the scheme, or null when it is another scheme. */
    private static @Nullable String after(String scheme, String header) {
        int end = scheme.length();
        boolean same =
                header.regionMatches(true, 0, scheme, 0, end) && (header.length() == end || header.charAt(end) == ' ');
        return same ? header.substring(end).strip() : null;
    }
}
