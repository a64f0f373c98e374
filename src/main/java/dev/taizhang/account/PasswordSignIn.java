package dev.taizhang.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves a username by its password, sent with the request. A password that was right a moment ago is recognised without
 * leaving the thread and without a query; any other is checked on a worker.
 */
@ApplicationScoped
class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final PasswordProof proof;
    private final Identities identities;
    private final SignInTrail trail;

    PasswordSignIn(PasswordProof proof, Identities identities, SignInTrail trail) {
        this.trail = trail;
        this.proof = proof;
        this.identities = identities;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String username = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        Optional<KnownAccount> remembered = proof.remembered(username, password);
        if (remembered.isPresent()) {
            return Uni.createFrom().item(identities.byPassword(remembered.get()));
        }
        Attempt attempt = Attempt.of(username, HttpSecurityUtils.getRoutingContextAttribute(request));
        Duration delay = proof.delay(attempt);
        String traceId = SignInTrail.traceId(request);
        Uni<SecurityIdentity> check = context.runBlocking(() -> proof.check(attempt, password, traceId)
                .map(account -> accepted(account, traceId))
                .orElseThrow(AuthenticationFailedException::new));
        return delay.isZero()
                ? check
                : Uni.createFrom().voidItem().onItem().delayIt().by(delay).chain(() -> check);
    }

    /** Once for as long as the password is remembered, not with each request that it is sent with. */
    private SecurityIdentity accepted(KnownAccount account, @Nullable String traceId) {
        trail.accepted(account, traceId);
        return identities.byPassword(account);
    }
}
