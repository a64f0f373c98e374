package dev.taizhang.signin;

import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells the framework of the office's identity provider, and only for a request that carries one of its tokens: so a
 * provider that cannot be reached is no concern of any other request, nor of the start.
 */
@ApplicationScoped
class OfficeIssuer implements TenantConfigResolver {

    private static final String WANTED = OfficeIssuer.class.getName();

    /** What makes the framework begin anew with an issuer, its keys included. */
    private static final String ANEW = "replace-tenant-configuration-context";

    private static final List<MachineMark> UNCHOSEN = List.of(MachineMark.of("client_id"), MachineMark.of("azp"));

    private final OidcSettings settings;
    private final OfficeClock clock;
    private final AtomicReference<@Nullable Instant> readAt = new AtomicReference<>();

    OfficeIssuer(OidcSettings settings, OfficeClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells the operator where a machine of the identity provider may pass for a person. */
    void start(@Observes StartupEvent event) {
        if (marksAreUnchosen()) {
            Log.info("TAIZHANG_OIDC_MACHINE_MARKS is left as it is: a token is that of a machine where client_id or azp"
                    + " says the same as sub. Where the accounts of machines at the identity provider have subjects of"
                    + " their own, as Keycloak's have, they pass for persons: set what their tokens are known by.");
        }
    }

    /** Whether tokens are taken, and what tells machines apart is what is there without a choice. */
    boolean marksAreUnchosen() {
        return configured() && settings.machineMarks().equals(UNCHOSEN);
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
        if (wanted && keysAreOld()) {
            context.put(ANEW, "true");
        }
        return wanted ? Uni.createFrom().item(this::tenant) : Uni.createFrom().nullItem();
    }

    /**
     * By itself the framework reads the keys again only when a token comes with one that it does not know: one that was
     * withdrawn would go on. True for one of those who ask at once.
     */
    private boolean keysAreOld() {
        Instant now = clock.now();
        Instant last = readAt.get();
        if (last == null) {
            readAt.compareAndSet(null, now);
            return false;
        }
        return now.isAfter(last.plus(settings.keyAge())) && readAt.compareAndSet(last, now);
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
