package dev.taizhang.metric;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All published definitions, all versions. Immutable. */
public final class Definitions {

    private final SortedMap<String, List<Definition>> byCode = new TreeMap<>();

    Definitions(Collection<Definition> all) {
        all.stream()
                .sorted(Comparator.comparingInt(Definition::version))
                .forEach(definition -> byCode.merge(definition.code(), List.of(definition), Definitions::joined));
    }

    /** Codes in alphabetical order. */
    public Collection<String> codes() {
        return byCode.keySet().stream()
                .filter(code -> !versions(code).isEmpty())
                .toList();
    }

    /** The same with those that no client hears of. */
    Collection<String> everyCode() {
        return byCode.keySet();
    }

    /** All versions of a metric, the first one first; empty for an unknown code. */
    public List<Definition> versions(String code) {
        List<Definition> versions = everyVersion(code);
        return versions.stream().anyMatch(Definition::internal) ? List.of() : versions;
    }

    private List<Definition> everyVersion(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    Definition version(String code, int version) {
        return everyVersion(code).stream()
                .filter(definition -> definition.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** The version that applies to events of a day; the first one before any is in force. */
    Definition inForce(String code, LocalDate day) {
        List<Definition> versions = everyVersion(code);
        return versions.reversed().stream()
                .filter(definition -> !definition.effectiveFrom().isAfter(day))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** The version that applies to events of a day, if the code is known. */
    public Optional<Definition> find(String code, LocalDate day) {
        return versions(code).isEmpty() ? Optional.empty() : Optional.of(inForce(code, day));
    }

    /** The definitions in force on a day, in the order of the report. */
    public List<Definition> inForceOn(LocalDate day) {
        return codes().stream()
                .map(code -> inForce(code, day))
                .sorted(Comparator.comparing(Definition::section)
                        .thenComparingInt(Definition::position)
                        .thenComparing(Definition::code))
                .toList();
    }

    Map<String, List<Definition>> all() {
        return byCode;
    }

    private static List<Definition> joined(List<Definition> some, List<Definition> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
