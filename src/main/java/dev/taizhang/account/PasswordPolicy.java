package dev.taizhang.account;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2.4): long, not one of those that everybody
 * tries first, not the name it belongs to, nor one of these over and over. No rules about kinds of characters, no change
 * by the calendar: both make worse passwords.
 */
@ApplicationScoped
class PasswordPolicy {

    /** So short a fragment is guessed however often it is repeated. */
    private static final int SHORT = 4;

    private static final Set<String> PRODUCT = Set.of("taizhang", "台账");

    private final Set<String> common = read("/passwords/common.txt", "/passwords/most-used.txt");
    private final Set<String> fragments = read("/passwords/fragments.txt");
    private final OrganizationReferences organizations;
    private final BreachedPasswords breached;

    PasswordPolicy(OrganizationReferences organizations, BreachedPasswords breached) {
        this.breached = breached;
        this.organizations = organizations;
    }

    /**
     * Adds the faults of a password.
     *
     * @param username whose password it is to be; null when not known yet
     * @param places ids or codes of the organisations that the account is for
     */
    void check(String password, @Nullable String username, Collection<String> places, String pointer, Faults faults) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (!Passwords.longEnough(password)) {
            faults.add(pointer, "TOO_SHORT", Passwords.SHORTEST);
        } else if (!Passwords.fits(password)) {
            faults.add(pointer, "TOO_MANY_BYTES", Passwords.MOST_BYTES);
        } else if (common.contains(lower)
                || isWornOut(lower)
                || names(places).anyMatch(name -> isMadeOf(lower, name))
                || breached.contains(password)) {
            faults.add(pointer, "COMMON_PASSWORD");
        } else if (username != null && isMadeOf(lower, username)) {
            faults.add(pointer, "LIKE_USERNAME");
        }
    }

    /** Whether it is a short or well-known fragment over and over: as good as the fragment alone. */
    private boolean isWornOut(String password) {
        String bare = password.replaceAll("[^\\p{L}\\p{Nd}]", "");
        for (int length = 1; length <= bare.length() / 2; length++) {
            String fragment = bare.substring(0, length);
            if (isRepetition(bare, fragment)) {
                return length <= SHORT || fragments.contains(letters(fragment));
            }
        }
        return false;
    }

    /** Digits and signs around a name do not make it a secret, nor does saying it again. */
    private static boolean isMadeOf(String password, String name) {
        return isRepetition(letters(password), letters(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isRepetition(String text, String part) {
        int times = part.isEmpty() ? 0 : text.length() / part.length();
        return times > 0 && text.equals(part.repeat(times));
    }

    private static String letters(String text) {
        String letters = text.replaceAll("[^\\p{L}]", "");
        return letters.isEmpty() ? text : letters;
    }

    private Stream<String> names(Collection<String> places) {
        return Stream.concat(
                PRODUCT.stream(),
                places.stream()
                        .flatMap(place -> organizations.find(place).stream())
                        .flatMap(PasswordPolicy::names));
    }

    private static Stream<String> names(OrganizationName organization) {
        return Stream.of(organization.name(), organization.shortName(), organization.code());
    }

    private static Set<String> read(String... lists) {
        return Stream.of(lists).flatMap(PasswordPolicy::lines).collect(Collectors.toUnmodifiableSet());
    }

    /** Some passwords begin with the sign that comments begin with; none holds a space after it. */
    private static Stream<String> lines(String list) {
        try (InputStream file = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream(list), list)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
