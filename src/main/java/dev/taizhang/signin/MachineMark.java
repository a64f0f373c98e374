package dev.taizhang.signin;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a token says that a machine asks in its own right.
 *
 * @param claim named as those of roles are
 * @param value what it holds then; null for the token's subject
 */
public record MachineMark(String claim, @Nullable String value) {

    private static final String WHATEVER = "*";

    /** Written as {@code claim}, {@code claim=value} or {@code claim=*}; refuses anything else, which keeps the service from starting. */
    public static MachineMark of(String text) {
        int equals = text.indexOf('=');
        String claim = (equals < 0 ? text : text.substring(0, equals)).strip();
        String value = equals < 0 ? null : text.substring(equals + 1).strip();
        if (claim.isEmpty() || (value != null && value.isEmpty())) {
            throw new IllegalArgumentException(
                    "A mark of machines is written as claim, claim=value or claim=*: " + text);
        }
        return new MachineMark(claim, value);
    }

    /** Whether a token that says this has the mark. */
    boolean isOn(Claims claims) {
        if (WHATEVER.equals(value)) {
            return claims.has(claim);
        }
        return claims.texts(claim).contains(value == null ? claims.text("sub").orElse("") : value);
    }
}
