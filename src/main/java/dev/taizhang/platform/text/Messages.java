package dev.taizhang.platform.text;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts by key in the languages of the service. The part of a key before its first dot names the file:
 * {@code report.section.STUDY} is {@code section.STUDY} in {@code messages/report_zh.properties}.
 */
@ApplicationScoped
public class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The language of work that is done in one of its own, whoever asked for it. */
    private static final ScopedValue<Locale> SPOKEN = ScopedValue.newInstance();

    private final CurrentVertxRequest request;

    Messages(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * The text of a key, {@code {0}} and so on replaced; a collection is listed. A key without a text is its own text,
     * for a missing text must not cost a client its answer; tests find such keys.
     */
    public String get(Locale locale, String key, Object... arguments) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("A key begins with the name of its file: " + key);
        }
        try {
            String text = ResourceBundle.getBundle(
                            "messages." + key.substring(0, dot), locale, Messages.class.getClassLoader(), NO_FALLBACK)
                    .getString(key.substring(dot + 1));
            return PLACEHOLDER.matcher(text).replaceAll(place -> argument(locale, place, arguments));
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** How people read a code; English of one without a text is the code in small letters, Chinese the code itself. */
    public String word(Locale locale, Word word) {
        for (String key : List.of("labels." + word.group() + "." + word.code(), "labels.word." + word.code())) {
            String text = get(locale, key);
            if (!text.equals(key)) {
                return text;
            }
        }
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? word.code().toLowerCase(Locale.ROOT).replace('_', ' ') : word.code();
    }

    /** Does something in a language of the service, whatever the request prefers; on this thread alone. */
    public static <T> T speaking(Locale locale, Supplier<T> work) {
        return ScopedValue.where(SPOKEN, locale).call(work::get);
    }

    /** Language of the current request: Simplified Chinese unless its {@code Accept-Language} prefers English. */
    public Locale locale() {
        if (SPOKEN.isBound()) {
            return SPOKEN.get();
        }
        if (!Arc.container().requestContext().isActive()) {
            return Languages.DEFAULT;
        }
        RoutingContext current = request.getCurrent();
        return current == null
                ? Languages.DEFAULT
                : Languages.preferred(current.request().getHeader("Accept-Language"));
    }

    private String argument(Locale locale, MatchResult place, Object[] arguments) {
        int index = Integer.parseInt(place.group(1));
        if (index >= arguments.length) {
            return "";
        }
        return Matcher.quoteReplacement(text(locale, arguments[index]));
    }

    private String text(Locale locale, Object argument) {
        if (argument instanceof Word word) {
            return word(locale, word);
        }
        if (argument instanceof Enum<?> constant) {
            return word(locale, Word.of(constant));
        }
        if (argument instanceof Collection<?> several) {
            if (several.isEmpty()) {
                return locale.getLanguage().equals("zh") ? "无" : "none";
            }
            String comma = locale.getLanguage().equals("zh") ? "、" : ", ";
            return several.stream().map(String::valueOf).collect(Collectors.joining(comma));
        }
        return String.valueOf(argument);
    }
}
