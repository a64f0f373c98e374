package dev.taizhang.platform.concurrency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110, 8.8.3). */
public final class ETags {

    private static final Pattern TAG =
            Pattern.compile("\\s*,?\\s*(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\x{10ffff}]*)\"\\s*");
    private static final Pattern SUFFIX =
            Pattern.compile("(?:(?:--?|;)(?:gzip|br|deflate|zstd|zh|en|zh-CN|zh-Hans|en-US|en-GB))+$");

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
     * Whether {@code If-Match} or {@code If-None-Match} names the tag. {@code W/} and the suffixes that proxies add for
     * an encoding or a language are ignored: they say how it was sent, not what was sent.
     *
     * @param headerValue the header: {@code *} or tags with commas
     * @param etag as made by {@link #strong}
     */
    public static boolean matches(String headerValue, String etag) {
        if (headerValue.strip().equals("*")) {
            return true;
        }
        String wanted = bare(etag.substring(1, etag.length() - 1));
        Matcher tags = TAG.matcher(headerValue);
        while (tags.lookingAt()) {
            if (bare(tags.group(1)).equals(wanted)) {
                return true;
            }
            tags.region(tags.end(), headerValue.length());
        }
        return false;
    }

    /** The same for a tag of any form in which a state was shown: {@code state} itself, or with a dot and the form. */
    public static boolean matchesState(String headerValue, String state) {
        if (headerValue.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(headerValue);
        while (tags.lookingAt()) {
            String tag = bare(tags.group(1));
            if (tag.equals(state) || tag.startsWith(state + ".")) {
                return true;
            }
            tags.region(tags.end(), headerValue.length());
        }
        return false;
    }

    private static String bare(String opaque) {
        return SUFFIX.matcher(opaque).replaceFirst("");
    }
}
