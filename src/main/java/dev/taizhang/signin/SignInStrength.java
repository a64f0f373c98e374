package dev.taizhang.signin;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How a person must have signed in at the office's identity provider for its token to be taken (ASVS 5.0, 6.8.4): by the
 * level, the means and the time that the token names (OpenID Connect Core, 2; RFC 9068, 2.2.1). What is asked for and not
 * named is not enough.
 */
final class SignInStrength {

    private final OidcSettings settings;

    SignInStrength(OidcSettings settings) {
        this.settings = settings;
    }

    boolean isEnough(Claims claims, Instant now) {
        return isOne(settings.acrValues(), claims, "acr")
                && isOne(settings.amrValues(), claims, "amr")
                && settings.signedInWithin()
                        .map(longest -> claims.seconds("auth_time")
                                .filter(at -> !at.isBefore(now.minus(longest)))
                                .isPresent())
                        .orElse(true);
    }

    private static boolean isOne(Optional<List<String>> wanted, Claims claims, String claim) {
        return wanted.map(values -> !Collections.disjoint(values, claims.texts(claim)))
                .orElse(true);
    }
}
