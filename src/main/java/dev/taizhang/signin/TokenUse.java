package dev.taizhang.signin;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a signed token is meant for asking a service. An issuer signs others with the same keys, often for the same
 * audience: ID tokens, logout tokens, refresh tokens (ASVS 5.0, 9.2.2; RFC 8725, 3.11 and 3.12).
 */
final class TokenUse {

    /** Types that an access token may name in its header; one without a type is as one that says it is a token. */
    private static final Set<String> TYPES = Set.of("", "jwt", "at+jwt", "application/at+jwt");

    /** What OpenID Connect puts into ID tokens and logout tokens only: hashes of what came with it, and its event. */
    private static final List<String> OTHERS = List.of("at_hash", "c_hash", "events");

    /** What some providers call an access token in its claims. */
    private static final String BEARER = "bearer";

    private TokenUse() {}

    static boolean isAccess(Claims header, Claims claims) {
        String type = lower(header, "typ");
        String named = lower(claims, "typ");
        return TYPES.contains(type)
                && OTHERS.stream().noneMatch(claims::has)
                && (named.isEmpty() || named.equals(BEARER))
                // The answer to a browser's sign-in repeats its nonce; some providers put it into access tokens as
                // well.
                && (!claims.has("nonce") || named.equals(BEARER) || type.endsWith("at+jwt"));
    }

    private static String lower(Claims claims, String name) {
        return claims.text(name).orElse("").toLowerCase(Locale.ROOT);
    }
}
