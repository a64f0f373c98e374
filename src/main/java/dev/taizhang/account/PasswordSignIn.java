package dev.taizhang.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Proves a username by its password. A password that was right a moment ago is recognised without leaving the thread and
 * without a query; any other is checked on a worker, after the wait that earlier failures ask for.
 */
@ApplicationScoped
class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final AccountDirectory directory;
    private final Passwords passwords;
    private final VerifiedPasswords verified;
    private final FailedSignIns failures;
    private final Identities identities;

    PasswordSignIn(
            AccountDirectory directory,
            Passwords passwords,
            VerifiedPasswords verified,
            FailedSignIns failures,
            Identities identities) {
        this.directory = directory;
        this.passwords = passwords;
        this.verified = verified;
        this.failures = failures;
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
        Optional<KnownAccount> remembered =
                directory.remembered(username).filter(account -> verified.contains(account, password));
        if (remembered.isPresent()) {
            return Uni.createFrom().item(identities.of(remembered.get()));
        }
        Duration delay = failures.delay(username);
        Uni<SecurityIdentity> check = context.runBlocking(() -> check(username, password));
        return delay.isZero()
                ? check
                : Uni.createFrom().voidItem().onItem().delayIt().by(delay).chain(() -> check);
    }

    private SecurityIdentity check(String username, String password) {
        Optional<KnownAccount> account = directory.find(username);
        if (account.isPresent() && verified.contains(account.get(), password)) {
            return identities.of(account.get());
        }
        String hash = account.map(KnownAccount::usableHash).orElse(null);
        if (!passwords.matches(password, hash) || account.isEmpty() || hash == null) {
            failures.add(username);
            throw new AuthenticationFailedException();
        }
        failures.forget(username);
        verified.add(username, hash, password);
        return identities.of(account.get());
    }
}
