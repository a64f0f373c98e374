package dev.taizhang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names say what a thing is; these words say nothing. */
class NamesTest {

    private static final Pattern EMPTY_WORD =
            Pattern.compile("(Impl|Utils?|Helpers?|Managers?|DTO|Dto|DAO|Dao|Base|Common|Data|Info)(?![a-z])");

    @Test
    void noTypeBearsAnEmptyWord() throws Exception {
        Set<String> broken = new TreeSet<>();
        for (Path source : sources()) {
            String name = source.getFileName().toString().replace(".java", "");
            if (EMPTY_WORD.matcher(name).find()) {
                broken.add(source.toString());
            }
        }
        House.CLASSES.stream()
                .filter(type -> EMPTY_WORD.matcher(type.getSimpleName()).find())
                .forEach(type -> broken.add(type.getName()));
        assertEquals(Set.of(), broken);
    }

    @Test
    void theRuleKnowsAnEmptyWordFromPartOfAnother() {
        assertTrue(EMPTY_WORD.matcher("MeetingServiceImpl").find());
        assertTrue(EMPTY_WORD.matcher("DataLoader").find());
        assertFalse(EMPTY_WORD.matcher("EmbeddedDatabase").find());
        assertFalse(EMPTY_WORD.matcher("Informed").find());
    }

    @Test
    void noSourceLeavesWorkForLater() throws Exception {
        Pattern promise = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
        Set<String> broken = new TreeSet<>();
        for (Path source : sources()) {
            if (promise.matcher(Files.readString(source)).find()) {
                broken.add(source.toString());
            }
        }
        assertEquals(Set.of(), broken);
    }

    static List<Path> sources() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }
}
