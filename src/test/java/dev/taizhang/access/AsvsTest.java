package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/asvs.md answers every requirement of levels 1 and 2, each once: by tests that are there, or by why there are none. */
class AsvsTest {

    /** Requirements, or whole sections; what they ask; the answer. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9][0-9., ]*) \\| (.+?) \\| (.+) \\|$");

    private static final Pattern REASON = Pattern.compile("(does not apply|left): .{8,}");

    @Test
    void everyRequirementOfLevelsOneAndTwoStandsThereOnce() throws IOException {
        List<String> wanted = numbers();
        List<String> found = new ArrayList<>();
        for (MatchResult row : rows()) {
            for (String place : row.group(1).split(", ", -1)) {
                List<String> those = wanted.stream()
                        .filter(number -> number.equals(place) || number.startsWith(place + "."))
                        .toList();
                found.addAll(those.isEmpty() ? List.of("no such requirement: " + place) : those);
            }
        }
        assertEquals(253, wanted.size());
        assertEquals(inOrder(wanted), inOrder(found));
    }

    @Test
    void everyAnswerIsATestOrAReason() throws IOException {
        List<String> neither = rows().stream()
                .filter(row -> NamedTests.count(row.group(3)) == 0
                        && !REASON.matcher(row.group(3)).matches())
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), neither);
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertEquals(List.of(), new NamedTests().missing(page()));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "asvs.md"));
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(page()).results().toList();
    }

    private static List<String> numbers() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "asvs", "levels-1-2.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> inOrder(List<String> numbers) {
        return numbers.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
