package dev.taizhang.account;

import java.time.Instant;

/**
 * A key that was found, as it was a moment ago.
 *
 * @param username of the client it belongs to
 * @param expiresAt when it ends
 */
record KnownKey(String id, String username, Instant expiresAt) {}
