package dev.taizhang.signin;

import java.time.Instant;

/**
 * A session that was opened; its secret is in the cookie alone.
 *
 * @param passwordChangeRequired whether nothing is allowed but changing the password
 * @param csrfToken to be sent as {@code X-CSRF-Token} with every request that changes something; also in a cookie that
 *     scripts can read
 * @param idleSeconds after so many seconds without a request it ends
 * @param expiresAt when it ends however much it is used
 */
public record SessionCreatedView(
        String id,
        String accountId,
        String username,
        boolean passwordChangeRequired,
        String csrfToken,
        long idleSeconds,
        Instant expiresAt) {

    /** Never the token: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "SessionCreatedView[" + id + "]";
    }
}
