package dev.taizhang.metric;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A figure and its parts while they are added up. */
final class Sums {

    private long value;
    private long contributions;
    private final SortedMap<YearMonth, Long> byMonth = new TreeMap<>();
    private final Map<String, Long> byOrganization = new TreeMap<>();
    private final Map<String, SortedMap<String, Long>> byDimension = new TreeMap<>();

    void addTotal(long amount, long count) {
        value += amount;
        contributions += count;
    }

    void addMonth(YearMonth month, long amount) {
        byMonth.merge(month, amount, Long::sum);
    }

    void addOrganization(String organizationId, long amount) {
        byOrganization.merge(organizationId, amount, Long::sum);
    }

    void addDimensions(Map<String, String> dimensions, long amount) {
        dimensions.forEach((dimension, key) ->
                byDimension.computeIfAbsent(dimension, name -> new TreeMap<>()).merge(key, amount, Long::sum));
    }

    long value() {
        return value;
    }

    /** The sum of one part of a figure of two sums. */
    long of(Tally.Part part) {
        return byDimension(Tally.DIMENSION).getOrDefault(part.name(), 0L);
    }

    long contributions() {
        return contributions;
    }

    SortedMap<YearMonth, Long> byMonth() {
        return byMonth;
    }

    Map<String, Long> byOrganization() {
        return byOrganization;
    }

    SortedMap<String, Long> byDimension(String dimension) {
        return byDimension.getOrDefault(dimension, new TreeMap<>());
    }
}
