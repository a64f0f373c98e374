package dev.taizhang.shared;

import java.security.SecureRandom;

/**
 * Opaque identifiers: 20 characters of {@code 0-9a-v}, 100 random bits.
 *
 * <p>Random and not ascending, so that no key of a distributed store becomes a hot spot, and so that nobody learns from
 * one id what the next will be.
 */
public final class Ids {

    /** Characters of an identifier. */
    public static final int LENGTH = 20;

    private static final char[] ALPHABET = "0123456789abcdefghijklmnopqrstuv".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * Whether a text can be an identifier. Asked before a database is: it refuses to compare a column of ASCII with
     * other characters.
     */
    public static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'v'));
    }

    /** A fresh identifier. */
    public static String next() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        char[] id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            id[i] = ALPHABET[random[i] & 31];
        }
        return new String(id);
    }
}
