package dev.taizhang.platform.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every code of a single fault in what a client sent: those that have a text, {@code violation.} and the code in {@code
 * messages/problems_*.properties}. That is the one list of them; the contract shows it. A code is a promise to programs: it
 * is never renamed. New ones come with new features.
 */
public final class ViolationCodes {

    private static final String TEXTS = "/messages/problems_en.properties";
    private static final String BEGINNING = "violation.";
    private static final SortedSet<String> ALL = read();

    private ViolationCodes() {}

    /** All of them in alphabetical order. */
    public static List<String> all() {
        return List.copyOf(ALL);
    }

    /** Refuses a code that is not listed: nobody could tell a client what it means. */
    static void require(String code) {
        if (!ALL.contains(code)) {
            throw new IllegalStateException(code + " is no violation code; give it its texts");
        }
    }

    private static SortedSet<String> read() {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(ViolationCodes.class.getResourceAsStream(TEXTS), TEXTS);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedSet<String> codes = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(BEGINNING)) {
                // Some have further texts for special cases, behind a dot.
                codes.add(key.substring(BEGINNING.length()).split("\\.", 2)[0]);
            }
        }
        return codes;
    }
}
