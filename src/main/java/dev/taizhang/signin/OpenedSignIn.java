package dev.taizhang.signin;

import dev.taizhang.account.SignInLog;
import dev.taizhang.shared.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session, or a family of tokens.
 *
 * @param userAgent what the client says it is, cut to 200 characters
 * @param lastSeenAt when it was used last, as noted once a minute
 * @param expiresAt when it ends however much it is used
 */
record OpenedSignIn(
        String id,
        String accountId,
        SignInKind kind,
        @Nullable String userAgent,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {

    private static final int LONGEST_USER_AGENT = 200;

    static OpenedSignIn opened(
            String accountId, SignInKind kind, @Nullable String userAgent, Instant now, Instant expiresAt) {
        String shown = userAgent == null ? null : printable(userAgent);
        return new OpenedSignIn(Ids.next(), accountId, kind, shown, now, now, expiresAt);
    }

    /** What the trail says of it. */
    SignInLog.Opened opened() {
        return new SignInLog.Opened(id, accountId, kind.name());
    }

    private static String printable(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > LONGEST_USER_AGENT ? plain.substring(0, LONGEST_USER_AGENT) : plain;
    }
}
