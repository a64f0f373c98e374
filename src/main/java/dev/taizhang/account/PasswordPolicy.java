package dev.taizhang.account;

import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be (NIST SP 800-63B-4, 3.1.1.2): long, not one of those that everybody tries first, not the name
 * it belongs to. No rules about kinds of characters, no change by the calendar: both make worse passwords.
 */
@ApplicationScoped
class PasswordPolicy {

    private static final String COMMON = "/passwords/common.txt";

    private final Set<String> common = read();

    /**
     * Adds the faults of a password.
     *
     * @param username whose password it is to be; null when not known yet
     */
    void check(String password, @Nullable String username, String pointer, Faults faults) {
        if (!Passwords.longEnough(password)) {
            faults.add(pointer, "TOO_SHORT", Passwords.SHORTEST);
        } else if (!Passwords.fits(password)) {
            faults.add(pointer, "TOO_MANY_BYTES", Passwords.MOST_BYTES);
        } else if (common.contains(password.toLowerCase(Locale.ROOT))) {
            faults.add(pointer, "COMMON_PASSWORD");
        } else if (username != null && letters(password).equals(letters(username))) {
            faults.add(pointer, "LIKE_USERNAME");
        }
    }

    /** Digits and signs around a name do not make it a secret. */
    private static String letters(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return letters.isEmpty() ? text : letters;
    }

    private static Set<String> read() {
        try (InputStream file = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream(COMMON), COMMON)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
