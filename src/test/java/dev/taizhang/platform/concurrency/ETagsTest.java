package dev.taizhang.platform.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "W/\"7\"",
                "*",
                " * ",
                "\"1\", \"7\"",
                "\"1\",,\"7\"",
                ",\t \"7\" ,",
                "\"a,b\",\"7\"",
                "\"1\",W/\"7-gzip\"",
                "\"7-gzip\"",
                "\"7;br\"",
                "\"7--gzip\"",
                "\"7-zh-CN\"",
                "\"7-en-gzip\"",
            })
    void matchesHoweverTheAnswerWasSent(String header) {
        assertTrue(ETags.matches(header, ETags.strong("7")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "\"8\"",
                "\"77\"",
                "\"7",
                "x \"7\"",
                "\"7-8\"",
                "\"\"",
                "\"7-gz\"",
                "\"**\"",
                "\"6\" \"7\"",
                "\"7\"x",
                "*,*",
                "w/\"7\""
            })
    void doesNotMatchAnythingElse(String header) {
        assertFalse(ETags.matches(header, ETags.strong("7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7.0123456789abcdef\"", "\"1\", \"7.a\"", "\"7.a-gzip\"", "W/\"1\", \"7\"", "*"})
    void aStateIsNamedByAnyFormOfIt(String header) {
        assertTrue(ETags.matchesState(header, ETags.strong("7")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"77\"", "\"77.a\"", "\"8.7\"", "\".7\"", "W/\"7\"", "W/\"7.a\"", "\"8\", W/\"7-gzip\"", ""})
    void aStateIsNotNamedByAnother(String header) {
        assertFalse(ETags.matchesState(header, ETags.strong("7")));
    }

    @Property(tries = 300)
    void findsATagAmongOthersExactlyIfItIsThere(@ForAll("tags") List<String> listed, @ForAll("tag") String wanted) {
        String header = String.join(", ", listed.stream().map(ETags::strong).toList());
        assertEquals(listed.contains(wanted), ETags.matches(header, ETags.strong(wanted)));
    }

    @Property(tries = 300)
    void bearsAnyHeader(@ForAll String header) {
        assertEquals(header.strip().equals("*"), ETags.matches(header, ETags.strong("no such tag".replace(' ', '_'))));
    }

    @Test
    void refusesATagThatCouldNotBeSent() {
        assertThrows(IllegalArgumentException.class, () -> ETags.strong("a\"b"));
        assertThrows(IllegalArgumentException.class, () -> ETags.strong("a b"));
        assertThrows(IllegalArgumentException.class, () -> ETags.strong(""));
    }

    @Provide
    Arbitrary<String> tag() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(2);
    }

    @Provide
    Arbitrary<List<String>> tags() {
        return tag().list().ofMaxSize(5);
    }
}
