package dev.taizhang.signin;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.BearerRequest;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.platform.web.Refusals;
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
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a request who asks: HTTP Basic (RFC 7617) of local accounts where it is allowed, bearer credentials
 * (RFC 6750), and the cookie of a session, which needs its CSRF token to change anything.
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
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> PROVING =
            Set.of("/api/v1/sessions", "/api/v1/tokens", "/api/v1/tokens/refresh", "/api/v1/tokens/revocation");

    private final BasicAuthenticationMechanism basic = new BasicAuthenticationMechanism("taizhang", false);
    private final SignInSettings settings;
    private final Cookies cookies;
    private final OfficeTokens officeTokens;
    private final Refusals refusals;

    RequestSignIn(SignInSettings settings, Cookies cookies, OfficeTokens officeTokens, Refusals refusals) {
        this.refusals = refusals;
        this.officeTokens = officeTokens;
        this.cookies = cookies;
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return proved(context, identities)
                .onFailure(AuthenticationFailedException.class)
                .transform(failure -> refusals.refusal(context, failure));
    }

    private Uni<SecurityIdentity> proved(RoutingContext context, IdentityProviderManager identities) {
        if (provesByBody(context.request())) {
            context.put(CHALLENGE, REALM);
            return Uni.createFrom().nullItem();
        }
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return bySession(context, identities);
        }
        String bearer = after(BEARER, header);
        if (bearer != null) {
            context.put(CHALLENGE, INVALID_TOKEN);
            // A session's secret is not for scripts to send: it would pass by the CSRF token.
            if (Secret.SESSION.fits(bearer)) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            return officeTokens.isOne(bearer)
                    ? officeTokens.authenticate(context, identities, bearer)
                    : identities.authenticate(
                            HttpSecurityUtils.setRoutingContextAttribute(new BearerRequest(bearer), context));
        }
        if (after("basic", header) == null) {
            return Uni.createFrom().nullItem();
        }
        if (comesFromAnotherSite(context)) {
            return Uni.createFrom().failure(Problem.of(ErrorCode.CROSS_SITE_REQUEST));
        }
        return settings.basic()
                ? basic.authenticate(context, identities)
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /**
     * A browser that once asked for a password sends it along with whatever a page of another site makes it ask. Pages of
     * listed origins may ask by themselves: those were answered before.
     */
    private static boolean comesFromAnotherSite(RoutingContext context) {
        return !HARMLESS.contains(context.request().method())
                && "cross-site".equals(context.request().getHeader("Sec-Fetch-Site"))
                && !context.response().headers().contains("Access-Control-Allow-Origin");
    }

    /**
     * A browser sends a cookie along wherever it goes, also one that has ended: that is nobody, and what is open to
     * everybody stays open to it. The cookie is not taken away here: a slow answer would take that of a newer session.
     */
    private Uni<SecurityIdentity> bySession(RoutingContext context, IdentityProviderManager identities) {
        Optional<String> secret = cookies.secret(context.request());
        if (secret.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        context.put(CHALLENGE, INVALID_TOKEN);
        if (!Secret.SESSION.fits(secret.get())) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(new BearerRequest(secret.get()), context))
                .invoke(identity -> requireCsrfToken(context, identity, secret.get()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    private static void requireCsrfToken(RoutingContext context, SecurityIdentity identity, String secret) {
        HttpServerRequest request = context.request();
        boolean changes = !HARMLESS.contains(request.method());
        if (changes && !CsrfToken.matches(secret, request.getHeader(CsrfToken.HEADER))) {
            // Nobody is let in, but the trail is to say whose session was made use of.
            context.put(Caller.ATTRIBUTE, identity.getAttribute(Caller.ATTRIBUTE));
            throw Problem.of(ErrorCode.CSRF_TOKEN_REQUIRED);
        }
    }

    /** Here the body says who asks, whatever stale cookie or token comes along. */
    private static boolean provesByBody(HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method()) && PROVING.contains(request.path());
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
