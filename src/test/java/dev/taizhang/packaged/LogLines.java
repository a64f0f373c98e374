package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** What a log looks like to the program that collects it. */
final class LogLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Warnings of the virtual machine, which knows of no log. */
    private static final Pattern OF_JAVA_ITSELF = Pattern.compile("(WARNING: |Picked up JAVA_TOOL_OPTIONS).*");

    private LogLines() {}

    /** Each whole line is a JSON object that says when, how grave and what. */
    static void areObjects(String log) throws IOException {
        // The last one may be under way.
        List<String> lines = log.substring(0, log.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> !OF_JAVA_ITSELF.matcher(line).matches())
                .toList();
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            JsonNode entry = JSON.readTree(line);
            assertTrue(Instant.parse(entry.path("timestamp").asText()).isAfter(Instant.EPOCH), line);
            assertTrue(entry.hasNonNull("level") && entry.hasNonNull("message"), line);
        }
    }
}
