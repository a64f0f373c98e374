package dev.taizhang.signin;

import dev.taizhang.account.SignInLog;
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
        String accountId,
        String username,
        @Nullable Instant usedAt,
        Instant expiresAt,
        Instant lastSeenAt,
        Instant signInExpiresAt,
        @Nullable Instant endedAt) {

    /** What it is a secret of, for the trail. */
    SignInLog.Opened opened() {
        SignInKind opened = kind == Secret.SESSION ? SignInKind.SESSION : SignInKind.TOKENS;
        return new SignInLog.Opened(signInId, accountId, opened.name());
    }

    /** Whether the sign-in is open, and the secret has not ended by itself. */
    boolean holdsAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(signInExpiresAt);
    }
}
