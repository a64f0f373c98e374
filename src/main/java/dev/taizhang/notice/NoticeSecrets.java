package dev.taizhang.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of subscribers. None is kept: each follows from the secret of the configuration, the subscription and a count, so
 * that whoever has the database alone can sign nothing.
 */
@ApplicationScoped
class NoticeSecrets {

    /** What a secret that is shown begins with (Standard Webhooks). */
    static final String BEGINNING = "whsec_";

    private static final String HMAC = "HmacSHA256";
    private static final int LEAST = 32;

    private final Optional<String> own;

    NoticeSecrets(NoticeSettings settings, AllowedTargets targets) {
        this.own = settings.secret().filter(text -> !text.isBlank());
        if (own.isEmpty() ? targets.any() : own.get().length() < LEAST) {
            throw new IllegalStateException("taizhang.notices.secret must be set, to " + LEAST
                    + " random characters or more, where webhooks may go" + " anywhere");
        }
    }

    /** Whether there can be any: not without a secret of the configuration. */
    boolean exist() {
        return own.isPresent();
    }

    /** Marks the secret of the configuration without telling it. */
    String check() {
        return HexFormat.of().formatHex(derived("check")).substring(0, 32);
    }

    /** Whether secrets that were drawn under that mark still hold. */
    boolean fits(@Nullable String check) {
        return exist() && check().equals(check);
    }

    /** The bytes that sign for a subscription. */
    byte[] of(String subscriptionId, int generation) {
        return derived("notices|" + subscriptionId + "|" + generation);
    }

    /** A secret as its subscriber is shown it. */
    String shown(String subscriptionId, int generation) {
        return BEGINNING + Base64.getEncoder().encodeToString(of(subscriptionId, generation));
    }

    private byte[] derived(String text) {
        return hmac(own.orElseThrow().getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Signature of what is sent: {@code v1,} and the HMAC-SHA256 over id, time and body with dots between them.
     *
     * @param timestamp seconds since 1970
     */
    static String signature(byte[] secret, String id, long timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[head.length + body.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        return "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
