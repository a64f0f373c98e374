package dev.taizhang.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Speaks to the operator in texts of its own, and its steps have codes that are no faults. */
    private static final Path LOADER = SOURCES.resolve(Path.of("dev", "taizhang", "demodata"));

    private static final Path LIST = SOURCES.resolve(Path.of("dev", "taizhang", "platform", "problem"));

    private static final Pattern FAULT = Pattern.compile(
            "(?:\\.add|fault)\\([^;]*?,\\s*\"([A-Z][A-Z0-9_]{2,})\"|message\\(\\) default \"([A-Z_0-9]+)\"");

    /** One of two codes, chosen on the spot. */
    private static final Pattern EITHER =
            Pattern.compile("(?:\\.add|fault)\\([^;]*?\\? \"([A-Z][A-Z0-9_]{2,})\" : \"([A-Z][A-Z0-9_]{2,})\"\\)");

    private static final Pattern TEXT = Pattern.compile("\"([A-Z][A-Z0-9_]{2,})\"|ErrorCode\\.([A-Z_]+)\\.name\\(\\)");

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
    void everyFaultThatTheCodeAddsIsListed() throws IOException {
        Set<String> used = faultsInSources();
        assertFalse(used.isEmpty());
        used.removeAll(listed());
        assertEquals(Set.of(), used);
    }

    @Test
    void everyCodeThatIsListedIsUsed() throws IOException {
        Set<String> unused = listed();
        for (Path file : sources()) {
            if (!file.startsWith(LIST)) {
                TEXT.matcher(Files.readString(file))
                        .results()
                        .forEach(text -> unused.remove(text.group(1) == null ? text.group(2) : text.group(1)));
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void noTextIsGivenTwice() throws IOException {
        Set<String> twice = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "messages"))) {
            for (Path file : files.toList()) {
                Set<String> seen = new TreeSet<>();
                for (String line : Files.readAllLines(file)) {
                    String key = line.startsWith("#") ? "" : line.split("=", 2)[0].strip();
                    if (!key.isEmpty() && !seen.add(key)) {
                        twice.add(file.getFileName() + " " + key);
                    }
                }
            }
        }
        assertEquals(Set.of(), twice);
    }

    @Test
    void aCodeThatIsNotListedCannotBeSent() {
        Faults faults = new Faults();
        faults.add("/title", "SOMETHING_ELSE");
        assertThrows(IllegalStateException.class, faults::throwIfAny);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertEquals(texts("zh").stringPropertyNames(), texts("en").stringPropertyNames());
    }

    private static Set<String> listed() {
        return new TreeSet<>(ViolationCodes.all());
    }

    private static Set<String> faultsInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            EITHER.matcher(source).results().forEach(either -> codes.addAll(Set.of(either.group(1), either.group(2))));
            FAULT.matcher(source)
                    .results()
                    .forEach(added -> codes.add(added.group(1) == null ? added.group(2) : added.group(1)));
        }
        return codes;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java") && !path.startsWith(LOADER))
                    .toList();
        }
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
