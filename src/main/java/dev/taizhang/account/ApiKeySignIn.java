package dev.taizhang.account;

import dev.taizhang.platform.security.BearerRequest;
import dev.taizhang.platform.security.Secret;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves a machine client by its key. */
@ApplicationScoped
class ApiKeySignIn implements IdentityProvider<BearerRequest> {

    private final ApiKeys keys;
    private final Identities identities;
    private final SignInTrail trail;

    ApiKeySignIn(ApiKeys keys, Identities identities, SignInTrail trail) {
        this.keys = keys;
        this.identities = identities;
        this.trail = trail;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        String key = request.secret();
        if (!Secret.API_KEY.fits(key)) {
            return Uni.createFrom().nullItem();
        }
        Optional<SecurityIdentity> remembered = keys.remembered(key).flatMap(identities::remembered);
        return remembered.isPresent()
                ? Uni.createFrom().item(remembered.get())
                : context.runBlocking(() -> keys.find(key, request)
                        .flatMap(identities::find)
                        .orElseThrow(() -> refused(key, SignInTrail.traceId(request))));
    }

    private AuthenticationFailedException refused(String key, @Nullable String traceId) {
        trail.refusedKey(key, traceId);
        return new AuthenticationFailedException();
    }
}
