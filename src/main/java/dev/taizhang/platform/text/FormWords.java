package dev.taizhang.platform.text;

import io.quarkus.qute.TemplateData;
import java.util.Locale;

/**
 * The fixed words of a form that is printed, in the language of whoever prints it.
 *
 * @param form the part of the labels that holds them, as {@code closureForm}
 */
@TemplateData
public record FormWords(Messages messages, Locale locale, String form) {

    /** The word of a key; a key without one is itself, which tests find. */
    public String of(String key) {
        return with(key);
    }

    /** The same, its places filled. */
    public String with(String key, Object... arguments) {
        return messages.get(locale, "labels." + form + "." + key, arguments);
    }

    /** How people read a code. */
    public String word(String group, String code) {
        return messages.word(locale, new Word(group, code));
    }

    /** What language they are in, as HTML names it. */
    public String language() {
        return locale.toLanguageTag();
    }
}
