package dev.taizhang.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tests that a page names as {@code `SomeTest.someMethod`}. */
final class NamedTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    private final Map<String, String> sources = new HashMap<>();

    NamedTests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*(Test|IT)\\.java"))
                    .toList()) {
                sources.put(String.valueOf(file.getFileName()).replace(".java", ""), Files.readString(file));
            }
        }
    }

    static long count(String text) {
        return NAMED.matcher(text).results().count();
    }

    /** Those named that are not there. */
    List<String> missing(String text) {
        return NAMED.matcher(text)
                .results()
                .filter(named -> !sources.getOrDefault(named.group(1), "").contains("void " + named.group(2) + "("))
                .map(MatchResult::group)
                .toList();
    }
}
