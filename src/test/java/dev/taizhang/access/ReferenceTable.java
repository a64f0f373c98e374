package dev.taizhang.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The declared table of openapi/references.txt, whose first lines say how it is read. */
final class ReferenceTable {

    private static final Path FILE = Path.of("openapi", "references.txt");
    private static final String GROUP = "group ";

    private final Map<String, Group> rows = new HashMap<>();

    /** What a text names. */
    enum Kind {
        THING,
        KEEPER,
        BELOW,
        ANYBODY,
        UNIQUE,
        PART,
        CODE,
        WORDS,
        PROOF
    }

    /** @param codes what may be said of a foreign organisation, and nothing else */
    record Group(Kind kind, Set<String> codes) {}

    private ReferenceTable() {}

    static ReferenceTable read() {
        ReferenceTable table = new ReferenceTable();
        try {
            Group group = new Group(Kind.WORDS, Set.of());
            for (String line : Files.readAllLines(FILE)) {
                if (line.startsWith(GROUP)) {
                    group = group(line.substring(GROUP.length(), line.indexOf(':')));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    for (String text : line.strip().split("\\s+", -1)) {
                        table.put(text, group);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static Group group(String words) {
        List<String> all = Arrays.asList(words.split(" ", -1));
        return new Group(Kind.valueOf(all.getFirst().toUpperCase(Locale.ROOT)), Set.copyOf(all.subList(1, all.size())));
    }

    private void put(String text, Group group) {
        if (rows.put(text, group) != null) {
            throw new IllegalStateException("In two groups: " + text);
        }
    }

    /** Every text it knows, as {@code Publication.channel}. */
    Set<String> texts() {
        return rows.keySet();
    }

    Group of(String text) {
        return Objects.requireNonNull(rows.get(text), text);
    }
}
