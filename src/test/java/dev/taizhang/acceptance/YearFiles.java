package dev.taizhang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The files of the demo year, as they are. */
final class YearFiles {

    static final ObjectMapper JSON = new ObjectMapper();

    private YearFiles() {}

    /** The entries of a file, which is named without its ending. */
    static List<ObjectNode> entries(String file) {
        List<ObjectNode> entries = new ArrayList<>();
        read("/demo/annual-2022/" + file + ".json").forEach(entry -> entries.add((ObjectNode) entry));
        return entries;
    }

    static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(YearFiles.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonNode entry, String member) {
        return entry.required(member).asText();
    }

    /** The name under which the account with that key signs in. */
    static String username(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A body of some members of an entry, under the same names: those of the wire. */
    static ObjectNode only(JsonNode entry, List<String> members) {
        ObjectNode only = JSON.createObjectNode();
        members.forEach(member -> only.set(member, entry.required(member)));
        return only;
    }

    /** A body of one member. */
    static ObjectNode body(String member, JsonNode value) {
        return JSON.createObjectNode().set(member, value);
    }

    static ObjectNode body(String member, String value) {
        return JSON.createObjectNode().put(member, value);
    }
}
