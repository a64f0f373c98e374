package dev.taizhang.signin;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells the framework of the office's identity provider, and only for a request that carries one of its tokens: so a
 * provider that cannot be reached is no concern of any other request, nor of the start.
 */
@ApplicationScoped
class OfficeIssuer implements TenantConfigResolver {

    private static final String WANTED = OfficeIssuer.class.getName();

    private final OidcSettings settings;

    OfficeIssuer(OidcSettings settings) {
        this.settings = settings;
    }

    /** Whether tokens of an identity provider are taken at all. */
    boolean configured() {
        return settings.issuer().isPresent();
    }

    /** Says that the request carries a token for the issuer to be asked about. */
    void want(RoutingContext context) {
        context.put(WANTED, true);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> requestContext) {
        boolean wanted = configured() && context.get(WANTED) != null;
        return wanted ? Uni.createFrom().item(this::tenant) : Uni.createFrom().nullItem();
    }

    /** Nothing but signed tokens: no opaque ones, no asking the issuer about a single token, no grace for late ones. */
    private OidcTenantConfig tenant() {
        String issuer = settings.issuer().orElseThrow();
        return OidcTenantConfig.authServerUrl(issuer)
                .tenantId("office")
                .connectionTimeout(settings.timeout())
                .token()
                .issuer(issuer)
                .audience(settings.audience())
                .subjectRequired()
                .lifespanGrace(0)
                .forcedJwkRefreshInterval(settings.keyRefresh())
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }
}
