package dev.taizhang.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a page must send beside a session's cookie to change anything. It is computed from the cookie's secret, so that it
 * belongs to that session alone, needs no row of its own, and cannot be made by whoever can plant a cookie but does not
 * know the secret.
 */
final class CsrfToken {

    /** Request header. */
    static final String HEADER = "X-CSRF-Token";

    private static final String ALGORITHM = "HmacSHA256";

    private CsrfToken() {}

    static String of(String sessionSecret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(sessionSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] token = mac.doFinal("csrf".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean matches(String sessionSecret, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        of(sessionSecret).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
