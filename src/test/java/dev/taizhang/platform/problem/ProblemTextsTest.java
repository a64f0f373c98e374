package dev.taizhang.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Speaks to the operator in texts of its own, and its steps have codes that are no faults. */
    private static final Path LOADER = SOURCES.resolve(Path.of("dev", "taizhang", "demodata"));

    private static final Pattern FAULT = Pattern.compile(
            "(?:\\.add|fault)\\([^;]*?,\\s*\"([A-Z][A-Z0-9_]{2,})\"|message\\(\\) default \"([A-Z_0-9]+)\"");

    /** One of two codes, chosen on the spot. */
    private static final Pattern EITHER =
            Pattern.compile("(?:\\.add|fault)\\([^;]*?\\? \"([A-Z][A-Z0-9_]{2,})\" : \"([A-Z][A-Z0-9_]{2,})\"\\)");

    @Test
    void everyErrorCodeHasItsTextsInBothLanguages() throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            Set<String> known = texts(language).stringPropertyNames();
            Set<String> missing = new TreeSet<>();
            for (ErrorCode code : ErrorCode.values()) {
                missing.add(code.name() + ".title");
                missing.add(code.name() + ".detail");
            }
            missing.removeAll(known);
            assertEquals(Set.of(), missing, language);
        }
    }

    @Test
    void everyFaultThatTheCodeAddsHasItsTextInBothLanguages() throws IOException {
        Set<String> used = faultsInSources();
        assertFalse(used.isEmpty());
        for (String language : new String[] {"zh", "en"}) {
            Set<String> missing = new TreeSet<>(used);
            missing.removeAll(texts(language).stringPropertyNames());
            assertEquals(Set.of(), missing, language);
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertEquals(texts("zh").stringPropertyNames(), texts("en").stringPropertyNames());
    }

    private static Set<String> faultsInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.startsWith(LOADER))
                    .toList()) {
                String source = Files.readString(file);
                Matcher either = EITHER.matcher(source);
                while (either.find()) {
                    codes.add("violation." + either.group(1));
                    codes.add("violation." + either.group(2));
                }
                Matcher added = FAULT.matcher(source);
                while (added.find()) {
                    codes.add("violation." + (added.group(1) == null ? added.group(2) : added.group(1)));
                }
            }
        }
        return codes;
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src", "main", "resources", "messages", "problems_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
