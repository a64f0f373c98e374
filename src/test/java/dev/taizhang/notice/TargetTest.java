package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a web address that a notice can be sent to. */
class TargetTest {

    @Test
    void readsHostPortAndPath() {
        assertEquals(Optional.of(new Target(true, "hooks.example", 443, "/")), Target.of("https://Hooks.Example"));
        assertEquals(
                Optional.of(new Target(true, "hooks.example", 8443, "/a/b?c=%E4%BC%9A")),
                Target.of("https://hooks.example:8443/a/b?c=%E4%BC%9A"));
        assertEquals(Optional.of(new Target(false, "fd00::1", 80, "/x")), Target.of("http://[fd00::1]/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example",
                "//hooks.example",
                "ftp://hooks.example",
                "https://",
                "https://user:word@hooks.example",
                "https://hooks.example#part",
                "https://hooks.example:0",
                "https://hooks.example:70000",
                "https://hooks.example/a b",
                "https://hooks.example/\r\nHost: other",
                "https://hooks_example.example",
                "https://例子.example/",
                "https://127.0.0.1%00.example/",
                "file:///etc/passwd",
                "javascript:alert(1)"
            })
    void refusesWhatIsNone(String text) {
        assertEquals(Optional.empty(), Target.of(text));
    }

    @Test
    void neverPrintsThePath() {
        assertFalse(Target.of("https://hooks.example/robot?key=secret")
                .orElseThrow()
                .toString()
                .contains("secret"));
    }
}
