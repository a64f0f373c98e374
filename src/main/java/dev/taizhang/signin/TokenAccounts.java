package dev.taizhang.signin;

import dev.taizhang.account.Guests;
import dev.taizhang.account.Identities;
import dev.taizhang.account.TokenTrail;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the account that a verified token stands for: the one it names, or one that holds what the token says. */
@ApplicationScoped
class TokenAccounts implements IdentityProvider<ProvedToken> {

    private final OidcSettings settings;
    private final Identities identities;
    private final Guests guests;
    private final TokenTrail trail;

    TokenAccounts(OidcSettings settings, Identities identities, Guests guests, TokenTrail trail) {
        this.trail = trail;
        this.settings = settings;
        this.identities = identities;
        this.guests = guests;
    }

    @Override
    public Class<ProvedToken> getRequestType() {
        return ProvedToken.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ProvedToken request, AuthenticationRequestContext context) {
        String traceId = TokenTrail.traceId(request);
        return context.runBlocking(() -> {
            Claims claims = Claims.of(request.token());
            SecurityIdentity found = Optional.of(claims)
                    .filter(_ -> TokenUse.isAccess(Claims.headerOf(request.token()), claims))
                    .flatMap(this::find)
                    .orElseThrow(AuthenticationFailedException::new);
            Caller caller = Objects.requireNonNull(found.<@Nullable Caller>getAttribute(Caller.ATTRIBUTE));
            trail.accepted(request.token(), caller, traceId);
            return found;
        });
    }

    Optional<SecurityIdentity> find(Claims claims) {
        if (settings.mode() == OidcSettings.Mode.ACCOUNT) {
            return claims.text(settings.accountClaim()).flatMap(identities::findPost);
        }
        return claims.text("sub")
                .flatMap(subject -> guests.find(
                        claims.text("iss").orElse(""),
                        subject,
                        claims.text(settings.nameClaim())
                                .or(() -> claims.text(settings.accountClaim()))
                                .orElse(null),
                        roles(claims),
                        claims.texts(settings.organizationClaim())));
    }

    private Set<Role> roles(Claims claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String value : claims.texts(settings.rolesClaim())) {
            role(value).ifPresent(roles::add);
        }
        return roles;
    }

    /** A value that is no role of ours is one of another service, and means nothing here. */
    private Optional<Role> role(String value) {
        if (settings.roleMapping().isPresent()) {
            return settings.roleMapping().get().stream()
                    .filter(mapping -> mapping.value().equals(value))
                    .map(RoleMapping::role)
                    .findFirst();
        }
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.name().equals(value))
                .findFirst();
    }
}
