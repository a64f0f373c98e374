package dev.taizhang.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it may be seen afterwards.
 *
 * @param hint its first characters, to tell it from others
 * @param expiresAt when it ends
 * @param revokedAt when it was revoked, which ended it at once
 * @param active whether a request with it is taken
 * @param lastUsedAt when it was used last, as noted once an hour
 */
public record ApiKeyView(
        String id,
        String hint,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        boolean active,
        @Nullable Instant lastUsedAt) {

    static ApiKeyView of(ApiKey key, Instant now) {
        return new ApiKeyView(
                key.id(),
                key.hint(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt(),
                key.holdsAt(now),
                key.lastUsedAt());
    }
}
