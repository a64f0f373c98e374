package dev.taizhang.signin;

import dev.taizhang.account.Identities;
import dev.taizhang.account.ProvenAccount;
import dev.taizhang.account.SignInLog;
import dev.taizhang.audit.Occurrence;
import dev.taizhang.platform.security.Marks;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out tokens and exchanges them. */
@ApplicationScoped
class TokenService {

    private final SignInRepository repository;
    private final SignIns signIns;
    private final SignInEnds ends;
    private final SignInLog trail;
    private final SignInSweep sweep;
    private final Identities identities;
    private final SignInSettings.Token settings;
    private final OfficeClock clock;

    TokenService(
            SignInRepository repository,
            SignIns signIns,
            SignInEnds ends,
            SignInLog trail,
            SignInSweep sweep,
            Identities identities,
            SignInSettings settings,
            OfficeClock clock) {
        this.repository = repository;
        this.signIns = signIns;
        this.ends = ends;
        this.trail = trail;
        this.sweep = sweep;
        this.identities = identities;
        this.settings = settings.token();
        this.clock = clock;
    }

    /** Begins a family of tokens. */
    TokensView open(ProvenAccount account, @Nullable String userAgent) {
        sweep.now();
        Instant now = clock.now();
        OpenedSignIn family =
                OpenedSignIn.opened(account.id(), SignInKind.TOKENS, userAgent, now, now.plus(settings.longest()));
        return QuarkusTransaction.requiringNew().call(() -> {
            repository.insert(family);
            trail.opened(family.opened());
            return issue(family.id(), family.expiresAt(), account.passwordChangeRequired(), now);
        });
    }

    /**
     * Exchanges a refresh token for the next tokens. One that was exchanged before has been stolen, from the client or by
     * it: nobody can tell, so the whole family ends.
     */
    TokensView refresh(String refreshToken) {
        if (!Secret.REFRESH.fits(refreshToken)) {
            throw new AuthenticationFailedException();
        }
        String hash = Secret.hash(refreshToken);
        // The end of a family must stay although the request is refused, so the refusal comes after the transaction.
        Optional<TokensView> next = QuarkusTransaction.requiringNew().call(() -> exchange(hash));
        if (next.isEmpty()) {
            signIns.forgetAll();
            throw new AuthenticationFailedException();
        }
        return next.get();
    }

    /** Ends the family of a token; a token that means nothing is none of anybody's business (RFC 7009, 2.2). */
    void revoke(String token) {
        if (!Secret.REFRESH.fits(token) && !Secret.ACCESS.fits(token)) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .run(() -> repository
                        .find(Secret.hash(token))
                        .map(KnownSecret::opened)
                        .ifPresent(family -> ends.end(family.accountId(), family)));
        signIns.forgetAll();
    }

    private Optional<TokensView> exchange(String hash) {
        Instant now = clock.now();
        Optional<KnownSecret> found = repository.find(hash).filter(secret -> secret.holdsAt(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        KnownSecret secret = found.get();
        Optional<SecurityIdentity> account = identities.findByPassword(secret.username());
        boolean usedUp = account.isPresent() && !repository.use(hash, now);
        if (account.isEmpty() || usedUp) {
            ends.end(usedUp ? Occurrence.ANONYMOUS : secret.accountId(), secret.opened());
            if (usedUp) {
                trail.refused(secret.opened(), "REFRESH_TOKEN_REUSED");
            }
            return Optional.empty();
        }
        trail.goesOn(secret.opened(), "TOKENS_REFRESHED");
        repository.touch(secret.signInId(), now);
        boolean mustChange = account.get().getAttribute(Marks.PASSWORD_CHANGE_REQUIRED) != null;
        return Optional.of(issue(secret.signInId(), secret.signInExpiresAt(), mustChange, now));
    }

    private TokensView issue(String family, Instant familyEnds, boolean mustChange, Instant now) {
        String access = Secret.ACCESS.draw();
        String refresh = Secret.REFRESH.draw();
        Instant accessEnds = earlier(now.plus(settings.access()), familyEnds);
        Instant refreshEnds = earlier(now.plus(settings.idle()), familyEnds);
        repository.insert(Secret.hash(access), family, Secret.ACCESS, accessEnds);
        repository.insert(Secret.hash(refresh), family, Secret.REFRESH, refreshEnds);
        return new TokensView(
                access,
                "Bearer",
                now.until(accessEnds).toSeconds(),
                refresh,
                now.until(refreshEnds).toSeconds(),
                mustChange);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
