package dev.taizhang.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Occurrences until they are written, equal ones counted together. However many come, it holds a bounded number: beyond
 * so many of one actor, or of all, it no longer tells resources apart, and then no longer actors; nothing goes uncounted.
 */
final class Tally {

    private final int mostRows;
    private final int mostRowsOfOne;
    private final Map<Occurrence, Counted> counted = new LinkedHashMap<>();
    private final Map<String, Integer> rowsOf = new HashMap<>();

    /**
     * One row to be written.
     *
     * @param at when it first occurred
     * @param traceId of the request by which it first occurred
     */
    record Counted(
            Occurrence occurrence, Instant at, @Nullable String traceId, int count) {

        /** The same with what it is about said more exactly. */
        Counted of(Occurrence exact) {
            return new Counted(exact, at, traceId, count);
        }

        Counted more(int others) {
            return new Counted(occurrence, at, traceId, (int) Math.min(Integer.MAX_VALUE, (long) count + others));
        }
    }

    Tally(int mostRows, int mostRowsOfOne) {
        this.mostRows = mostRows;
        this.mostRowsOfOne = mostRowsOfOne;
    }

    synchronized void add(Counted one) {
        Occurrence exact = one.occurrence();
        if (takes(exact, mostRows, mostRowsOfOne)) {
            put(exact, one);
        } else if (takes(exact.ofAnyResource(), 2 * mostRows, 2 * mostRowsOfOne)) {
            put(exact.ofAnyResource(), one);
        } else {
            put(exact.byAnybody(), one);
        }
    }

    /** Everything counted so far; the counting begins anew. */
    synchronized List<Counted> drain() {
        List<Counted> rows = new ArrayList<>(counted.values());
        counted.clear();
        rowsOf.clear();
        return rows;
    }

    private boolean takes(Occurrence key, int most, int mostOfOne) {
        return counted.containsKey(key) || (counted.size() < most && rowsOf.getOrDefault(key.lane(), 0) < mostOfOne);
    }

    private void put(Occurrence key, Counted one) {
        Counted known = counted.get(key);
        if (known == null) {
            counted.put(key, new Counted(key, one.at(), one.traceId(), one.count()));
            rowsOf.merge(key.lane(), 1, Integer::sum);
        } else {
            counted.put(key, known.more(one.count()));
        }
    }
}
