package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/threat-model.md says is tested is tested: every test it names is there. */
class ThreatModelTest {

    @Test
    void everyTestThatTheThreatModelNamesIsThere() throws IOException {
        String page = Files.readString(Path.of("docs", "threat-model.md"));
        assertEquals(List.of(), new NamedTests().missing(page));
        assertTrue(NamedTests.count(page) > 40, "Hardly any test is named: " + NamedTests.count(page));
    }
}
