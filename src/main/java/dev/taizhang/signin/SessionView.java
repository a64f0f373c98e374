package dev.taizhang.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session or a family of tokens of one's own.
 *
 * @param current whether it is the one that this request came with
 * @param userAgent what the client said it is
 * @param lastSeenAt when it was used last, as noted once a minute
 * @param expiresAt when it ends however much it is used
 */
public record SessionView(
        String id,
        SignInKind kind,
        boolean current,
        @Nullable String userAgent,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {

    static SessionView of(OpenedSignIn signIn, @Nullable String current) {
        return new SessionView(
                signIn.id(),
                signIn.kind(),
                signIn.id().equals(current),
                signIn.userAgent(),
                signIn.createdAt(),
                signIn.lastSeenAt(),
                signIn.expiresAt());
    }
}
