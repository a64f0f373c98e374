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

    /** Whole lines; a slash within a line may be part of a text. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*\\n|^\\s*/\\*(?s:.*?)\\*/");

    private static final Pattern TEST =
            Pattern.compile("@(Test|Property|Example|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");

    /** Switched off altogether, or under a condition that need not hold. */
    private static final Pattern OFF = Pattern.compile("@(Disabled|Enabled|Ignore)\\w*");

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

    /** Those named that are not there, or are not run. */
    List<String> missing(String text) {
        return NAMED.matcher(text)
                .results()
                .filter(named -> !runs(sources.getOrDefault(named.group(1), ""), named.group(2)))
                .map(MatchResult::group)
                .toList();
    }

    /** Whether a class runs a method as a test: what is commented out is not there, and what is switched off is not run. */
    static boolean runs(String source, String method) {
        String code = COMMENT.matcher(source).replaceAll("");
        int at = code.indexOf("\n    void " + method + "(");
        String before = code.substring(0, at + 1);
        String marks = before.substring(before.lastIndexOf("\n\n") + 1);
        String ofTheClass = code.substring(0, Math.max(0, code.indexOf("class ")));
        return TEST.matcher(marks).find()
                && !OFF.matcher(marks).find()
                && !OFF.matcher(ofTheClass).find();
    }
}
