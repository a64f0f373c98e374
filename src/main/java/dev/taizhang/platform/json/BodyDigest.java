package dev.taizhang.platform.json;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprint of the current request's body, byte by byte; of nothing when there was none. */
@RequestScoped
public class BodyDigest {

    private String hex = of(new byte[0]);

    /** Remembers the body that was read. */
    void take(byte[] body) {
        hex = of(body);
    }

    /** Remembers the digest of a body that passed by, as 64 hexadecimal digits. */
    public void take(String sha256) {
        hex = sha256;
    }

    /** SHA-256 as 64 hexadecimal digits. */
    public String hex() {
        return hex;
    }

    private static String of(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
