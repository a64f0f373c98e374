package dev.taizhang.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The declared table of openapi/access.txt, whose first lines say how it is read. */
final class AccessTable {

    /** The column of an account that holds no role. */
    static final String NONE = "NONE";

    private static final Path FILE = Path.of("openapi", "access.txt");

    private final List<String> columns = new ArrayList<>();
    private final Map<String, Map<Relation, List<String>>> rows = new HashMap<>();
    private Map<Relation, List<String>> group = new EnumMap<>(Relation.class);

    private AccessTable() {}

    static AccessTable read() {
        AccessTable table = new AccessTable();
        try {
            Files.readAllLines(FILE).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(table::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** Names of roles, and {@link #NONE}. */
    List<String> columns() {
        return columns;
    }

    Set<String> operations() {
        return rows.keySet();
    }

    /** Whether the table says what becomes of an operation for callers of that place. */
    boolean says(String operation, Relation relation) {
        return rows.getOrDefault(operation, Map.of()).containsKey(relation);
    }

    String expected(String operation, Relation relation, String column) {
        return Objects.requireNonNull(rows.getOrDefault(operation, Map.of()).get(relation))
                .get(columns.indexOf(column));
    }

    private void take(String line) {
        List<String> words = Arrays.asList(line.split("\\s+"));
        if (words.getFirst().equals("columns")) {
            columns.addAll(words.subList(1, words.size()));
        } else if (words.getFirst().equals("group")) {
            group = new EnumMap<>(Relation.class);
        } else if (isRelation(words.getFirst())) {
            row(words);
        } else {
            words.forEach(this::operation);
        }
    }

    private void row(List<String> words) {
        int first = words.size() - columns.size();
        List<String> cells = words.subList(first, words.size());
        for (String relation : words.subList(0, first)) {
            if (group.put(Relation.valueOf(relation.toUpperCase(Locale.ROOT)), cells) != null) {
                throw new IllegalStateException("Two rows for one place: " + words);
            }
        }
    }

    private void operation(String name) {
        if (rows.put(name, group) != null) {
            throw new IllegalStateException("In two groups: " + name);
        }
    }

    private static boolean isRelation(String word) {
        return Arrays.stream(Relation.values())
                .anyMatch(relation -> relation.name().toLowerCase(Locale.ROOT).equals(word));
    }
}
