package dev.taizhang.platform.concurrency;

import dev.taizhang.shared.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110, 8.8.3). */
public final class ETags {

    /** One element of a list of tags, which may be empty (RFC 9110, 5.6.1.2); possessive, so that no header takes long. */
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*+(?:(W/)?+\"([\\x21\\x23-\\x7e\\x80-\\x{10ffff}]*+)\"[ \\t]*+)?+");

    private static final String ANY = "*";

    private static final Pattern SUFFIX =
            Pattern.compile("(?:(?:--?|;)(?:gzip|br|deflate|zstd|zh|en|zh-CN|zh-Hans|en-US|en-GB))+$");

    private static final String FORM = ".";

    private ETags() {}

    /**
     * A strong tag.
     *
     * @param opaque printable ASCII without quotes and spaces, not ending like the suffix of an encoding or language
     */
    public static String strong(String opaque) {
        if (!opaque.matches("[\\x21\\x23-\\x7e]+")) {
            throw new IllegalArgumentException("Not usable as an entity tag");
        }
        return '"' + opaque + '"';
    }

    /**
     * Whether {@code If-None-Match} names the tag, by the weak comparison (RFC 9110, 13.1.2): {@code W/} is ignored. So
     * are the suffixes that proxies add for an encoding or a language: they say how it was sent, not what was sent.
     *
     * @param headerValue the header: {@code *} or tags with commas
     * @param etag as made by {@link #strong}
     */
    public static boolean matches(String headerValue, String etag) {
        return matches(headerValue, etag, true, UnaryOperator.identity());
    }

    /**
     * The tag of a state in one of the forms in which it is shown: on a day, to a caller, with the names that others bear
     * by now. A change of the state need only name one of them.
     *
     * @param state tag of the state itself, as made by {@link #strong}, without a dot in it
     * @param form all that the form depends on
     */
    public static String ofForm(String state, String form) {
        return strong(opaque(state) + FORM + Digest.sha256(form).substring(0, 16));
    }

    /** The tag of the state that a form shows. */
    public static String state(String form) {
        return strong(opaque(form).split(Pattern.quote(FORM), 2)[0]);
    }

    /**
     * Whether a header is a condition at all: {@code *} alone, or a list of tags (RFC 9110, 13.1.1 and 13.1.2), of which
     * elements may be empty.
     */
    public static boolean isCondition(String headerValue) {
        return isAny(headerValue) || listed(headerValue).isPresent();
    }

    /** Whether a header names nothing: no {@code *}, and no tag either. */
    static boolean isEmpty(String headerValue) {
        return listed(headerValue).filter(List::isEmpty).isPresent();
    }

    /**
     * Whether {@code If-Match} names the state itself, or any form of it, by the strong comparison (RFC 9110, 13.1.1): a
     * tag with {@code W/} names nothing. Suffixes of an encoding or a language are ignored here too.
     */
    public static boolean matchesState(String headerValue, String state) {
        return matches(headerValue, state, false, tag -> tag.split(Pattern.quote(FORM), 2)[0]);
    }

    private static boolean matches(String headerValue, String etag, boolean weakly, UnaryOperator<String> meant) {
        String wanted = bare(opaque(etag));
        return isAny(headerValue)
                || listed(headerValue).orElse(List.of()).stream()
                        .anyMatch(tag -> (weakly || !tag.weak())
                                && meant.apply(bare(tag.opaque())).equals(wanted));
    }

    private static boolean isAny(String headerValue) {
        return headerValue.strip().equals(ANY);
    }

    /** The tags of a list; empty if it is no such list. */
    private static Optional<List<Tag>> listed(String headerValue) {
        List<Tag> tags = new ArrayList<>();
        Matcher element = ELEMENT.matcher(headerValue);
        int at = 0;
        while (element.region(at, headerValue.length()).lookingAt()) {
            if (element.group(2) != null) {
                tags.add(new Tag(element.group(1) != null, element.group(2)));
            }
            at = element.end();
            if (at == headerValue.length()) {
                return Optional.of(tags);
            }
            if (headerValue.charAt(at++) != ',') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private record Tag(boolean weak, String opaque) {}

    private static String opaque(String etag) {
        return etag.substring(1, etag.length() - 1);
    }

    private static String bare(String opaque) {
        return SUFFIX.matcher(opaque).replaceFirst("");
    }
}
