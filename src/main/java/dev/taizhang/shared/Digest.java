package dev.taizhang.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Digests of texts. */
public final class Digest {

    private Digest() {}

    /** SHA-256 of several texts, each with its length before it, so that no two lists run into the same one. */
    public static String ofAll(List<@Nullable String> texts) {
        StringBuilder whole = new StringBuilder();
        for (String text : texts) {
            whole.append(text == null ? "-" : text.length() + ":" + text).append('\n');
        }
        return "sha-256:" + sha256(whole.toString());
    }

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
