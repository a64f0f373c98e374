package dev.taizhang.metric;

import dev.taizhang.metric.Figure.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of a rate: of each key of each breakdown both sums, while they are added up. */
final class Shares {

    private final Map<String, SortedMap<String, Share>> byBreakdown = new HashMap<>();

    private record Share(String label, long numerator, long denominator) {}

    void add(String breakdown, String key, String label, Tally tally, long amount) {
        boolean upper = tally.part() == Tally.Part.NUMERATOR;
        Share more = new Share(label, upper ? amount : 0, upper ? 0 : amount);
        byBreakdown
                .computeIfAbsent(breakdown, name -> new TreeMap<>())
                .merge(
                        key,
                        more,
                        (one, other) -> new Share(
                                label, one.numerator() + other.numerator(), one.denominator() + other.denominator()));
    }

    /** The parts of a breakdown: what each has of the numerator, and of the denominator. */
    List<Part> parts(String breakdown) {
        return byBreakdown.getOrDefault(breakdown, new TreeMap<>()).entrySet().stream()
                .map(share -> new Part(
                        share.getKey(),
                        share.getValue().label(),
                        share.getValue().numerator(),
                        null,
                        share.getValue().denominator()))
                .toList();
    }
}
