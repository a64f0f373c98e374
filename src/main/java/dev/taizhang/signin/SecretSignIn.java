package dev.taizhang.signin;

import dev.taizhang.account.Identities;
import dev.taizhang.platform.security.BearerRequest;
import dev.taizhang.platform.security.Marks;
import dev.taizhang.platform.security.Secret;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Proves an account by its session or by an access token. */
@ApplicationScoped
class SecretSignIn implements IdentityProvider<BearerRequest> {

    private final SignIns signIns;
    private final Identities identities;

    SecretSignIn(SignIns signIns, Identities identities) {
        this.signIns = signIns;
        this.identities = identities;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        String secret = request.secret();
        if (!Secret.SESSION.fits(secret) && !Secret.ACCESS.fits(secret)) {
            return Uni.createFrom().nullItem();
        }
        Optional<SecurityIdentity> remembered = signIns.remembered(secret)
                .flatMap(known ->
                        identities.rememberedByPassword(known.username()).map(identity -> marked(identity, known)));
        return remembered.isPresent()
                ? Uni.createFrom().item(remembered.get())
                : context.runBlocking(() -> find(secret));
    }

    private SecurityIdentity find(String secret) {
        return signIns.find(secret)
                .flatMap(known -> identities.findByPassword(known.username()).map(identity -> marked(identity, known)))
                .orElseThrow(AuthenticationFailedException::new);
    }

    private static SecurityIdentity marked(SecurityIdentity identity, KnownSecret known) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(Marks.SIGN_IN, known.signInId())
                .build();
    }
}
