package dev.taizhang.signin;

import dev.taizhang.account.Guests;
import dev.taizhang.account.Machines;
import dev.taizhang.account.OfficeSubjects;
import dev.taizhang.account.TokenTrail;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the account that a verified token stands for: the one it names, or one that holds what the token says. */
@ApplicationScoped
class TokenAccounts implements IdentityProvider<ProvedToken> {

    /** RFC 9068, 2.2: the subject of a token for which nobody was asked is the client; that holds whatever is configured. */
    private static final List<MachineMark> CLIENT_IS_SUBJECT =
            List.of(MachineMark.of("client_id"), MachineMark.of("azp"));

    private final OidcSettings settings;
    private final OfficeSubjects subjects;
    private final Guests guests;
    private final TokenTrail trail;
    private final SignInStrength strength;
    private final OfficeClock clock;

    TokenAccounts(OidcSettings settings, OfficeSubjects subjects, Guests guests, TokenTrail trail, OfficeClock clock) {
        this.strength = new SignInStrength(settings);
        this.clock = clock;
        this.trail = trail;
        this.settings = settings;
        this.subjects = subjects;
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
                    .flatMap(access -> find(access, traceId))
                    .orElseThrow(AuthenticationFailedException::new);
            Caller caller = Objects.requireNonNull(found.<@Nullable Caller>getAttribute(Caller.ATTRIBUTE));
            trail.accepted(request.token(), caller, traceId);
            return found;
        });
    }

    /** Who asks; as a machine, if that is what the token says. */
    Optional<SecurityIdentity> find(Claims claims, @Nullable String traceId) {
        boolean machine = Stream.concat(CLIENT_IS_SUBJECT.stream(), settings.machineMarks().stream())
                .anyMatch(mark -> mark.isOn(claims));
        return machine || strength.isEnough(claims, clock.now())
                ? meant(claims, machine, traceId).map(found -> machine ? Machines.of(found) : found)
                : Optional.empty();
    }

    private Optional<SecurityIdentity> meant(Claims claims, boolean machine, @Nullable String traceId) {
        String issuer = claims.text("iss").orElse("");
        Optional<String> sub = claims.text("sub");
        if (settings.mode() == OidcSettings.Mode.ACCOUNT) {
            return sub.flatMap(subject -> claims.text(settings.accountClaim())
                    .flatMap(username -> subjects.find(username, issuer, subject, machine, traceId)));
        }
        return sub.flatMap(subject -> guests.find(
                issuer,
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
