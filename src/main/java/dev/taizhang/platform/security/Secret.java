package dev.taizhang.platform.security;

import dev.taizhang.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * A secret that is handed out once and known afterwards by its hash alone: a prefix that says what it is and by which
 * scanners find leaked ones, 256 random bits in base 62, and a checksum, so that a mistyped one is refused without a look
 * into the database.
 */
public enum Secret {
    /** Key of a machine client. */
    API_KEY("tzk_"),
    /** What a browser's session cookie holds. */
    SESSION("tzs_"),
    /** Access token. */
    ACCESS("tza_"),
    /** Refresh token. */
    REFRESH("tzr_");

    /** Characters behind the prefix that carry the randomness: 43 of base 62 are 256 bits. */
    private static final int RANDOM_LENGTH = 43;

    private static final int CHECKSUM_LENGTH = 6;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String prefix;

    Secret(String prefix) {
        this.prefix = prefix;
    }

    /** A fresh secret. */
    public String draw() {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text + checksum(text.toString());
    }

    /** Whether the text could have been drawn here. */
    public boolean fits(String text) {
        int body = prefix.length() + RANDOM_LENGTH;
        return text.length() == body + CHECKSUM_LENGTH
                && text.startsWith(prefix)
                && text.substring(body).equals(checksum(text.substring(0, body)));
    }

    /**
     * What is kept and looked up instead of a secret. A fast hash is enough: nobody guesses 256 random bits. Since the
     * hash is looked up, not the secret compared, the time that takes tells nothing of the secret.
     */
    public static String hash(String text) {
        return Digest.sha256(text);
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        long rest = sum.getValue();
        char[] digits = new char[CHECKSUM_LENGTH];
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}
