package dev.taizhang.signin;

import dev.taizhang.platform.security.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was found, with the sign-in it belongs to, as they were a moment ago.
 *
 * @param usedAt of a refresh token, when it was exchanged
 * @param expiresAt when the secret ends
 * @param lastSeenAt when the sign-in was used last
 * @param signInExpiresAt when the sign-in ends
 * @param endedAt when the sign-in was ended by hand
 */
record KnownSecret(
        Secret kind,
        String signInId,
        String username,
        @Nullable Instant usedAt,
        Instant expiresAt,
        Instant lastSeenAt,
        Instant signInExpiresAt,
        @Nullable Instant endedAt) {

    /** Whether the sign-in is open, and the secret has not ended by itself. */
    boolean holdsAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(signInExpiresAt);
    }
}
