package dev.taizhang.signin;

import dev.taizhang.account.OtherSubjectException;
import dev.taizhang.account.TokenTrail;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Tokens of the office's identity provider: the framework verifies issuer, audience, times and signature, and follows
 * the issuer's keys; whose token it is, is found out here. An issuer that cannot be reached is a 503, not a failure.
 */
@ApplicationScoped
class OfficeTokens {

    private static final Logger LOG = Logger.getLogger(OfficeTokens.class);

    /** Compact form of a signed token (RFC 7515, 3.1); without a signature it is none. */
    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final OfficeIssuer issuer;
    private final OidcAuthenticationMechanism oidc;
    private final TokenTrail trail;

    OfficeTokens(OfficeIssuer issuer, OidcAuthenticationMechanism oidc, TokenTrail trail) {
        this.trail = trail;
        this.issuer = issuer;
        this.oidc = oidc;
    }

    /** Whether that is a token for the issuer's keys to be tried on. */
    boolean isOne(String bearer) {
        return issuer.configured() && SIGNED.matcher(bearer).matches();
    }

    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities, String token) {
        issuer.want(context);
        return oidc.authenticate(context, identities)
                // It leaves word that it is to write the challenge; ours is the one with a body and the error.
                .onItemOrFailure()
                .invoke((_, _) -> context.remove(HttpAuthenticationMechanism.class.getName()))
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .transform(OfficeTokens::refusal)
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .chain(_ -> identities.authenticate(
                        HttpSecurityUtils.setRoutingContextAttribute(new ProvedToken(token), context)))
                // Whose account was meant instead is in a row of its own.
                .onFailure(failure -> failure instanceof AuthenticationFailedException
                        && !(failure.getCause() instanceof OtherSubjectException))
                .invoke(_ -> trail.refused(token, TokenTrail.traceId(context)));
    }

    /** What a token is made of is its sender's doing; only what lies between us and the issuer is ours. */
    private static Throwable refusal(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof IOException || cause instanceof TimeoutException) {
                LOG.warnf("The identity provider was of no help: %s", cause.getMessage());
                return Problem.of(ErrorCode.TEMPORARILY_UNAVAILABLE);
            }
        }
        return new AuthenticationFailedException(failure);
    }
}
