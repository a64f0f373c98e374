package dev.taizhang.metric;

import java.time.LocalDate;
import java.util.List;

/**
 * A metric: what it counts, in every version.
 *
 * @param versions the latest first
 */
record MetricView(String code, String name, String unit, String group, String section, List<VersionView> versions) {

    /** One version of a definition; {@code rule} is the data it is counted by. */
    record VersionView(
            int version,
            LocalDate effectiveFrom,
            Definition.Kind kind,
            String counts,
            String excludes,
            String countedOnce,
            List<String> breakdowns,
            Definition rule) {}

    static MetricView of(List<Definition> versions, Labels labels) {
        Definition latest = versions.getLast();
        return new MetricView(
                latest.code(),
                labels.of(latest.name()),
                labels.of(latest.unit()),
                latest.group(),
                latest.section(),
                versions.reversed().stream()
                        .map(definition -> new VersionView(
                                definition.version(),
                                definition.effectiveFrom(),
                                definition.kind(),
                                labels.of(definition.counts()),
                                labels.of(definition.excludes()),
                                labels.of(definition.countedOnce()),
                                Figures.breakdownsOf(definition),
                                definition))
                        .toList());
    }
}
