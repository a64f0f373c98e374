package dev.taizhang.platform.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages of the service, and which of them a client prefers. */
public final class Languages {

    /** What is spoken unless a client asks for another language. */
    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;

    private static final int LONGEST_HEADER = 1000;

    private Languages() {}

    /**
     * The language for an {@code Accept-Language} header (RFC 9110, 12.5.4).
     *
     * @param acceptLanguage the header, or null without one; what cannot be read counts as absent
     */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return DEFAULT;
        }
        for (LanguageRange range : ranges(acceptLanguage)) {
            String language = range.getRange();
            if (range.getWeight() == 0) {
                continue;
            }
            if (language.equals("*") || isOf(language, "zh")) {
                return DEFAULT;
            }
            if (isOf(language, "en")) {
                return Locale.ENGLISH;
            }
        }
        return DEFAULT;
    }

    private static boolean isOf(String range, String language) {
        return range.equals(language) || range.startsWith(language + "-");
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
