package dev.taizhang.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is looked for: terms that must all be there. Words of letters and digits match what begins with them, Chinese
 * words match where they stand.
 */
public final class SearchQuery {

    /** Longest text that may be looked for, in characters. */
    public static final int LONGEST = 100;

    /** Up to so many terms every two neighbouring characters are looked for; beyond, every character once. */
    private static final int MANY = 24;

    /** Some characters stand for many, as ㍿ does; what is looked for stays within what one query can join. */
    private static final int MOST_TERMS = 52;

    private final Set<String> terms;

    private SearchQuery(Set<String> terms) {
        this.terms = terms;
    }

    /** What a text asks for; it {@linkplain #isEmpty is empty} where nothing in it can be looked for. */
    public static SearchQuery of(String text) {
        List<Unit> units = Units.of(text);
        Set<String> every = terms(units, true);
        return new SearchQuery(every.size() <= MANY ? every : terms(units, false));
    }

    /** Whether there is nothing to look for, as in a text of punctuation alone. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether a text asks for more than can be looked for at once. */
    public static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST || of(text).terms.size() > MOST_TERMS;
    }

    /** The terms, in the order of the text. */
    public List<String> terms() {
        return List.copyOf(terms);
    }

    boolean asksFor(String term) {
        return terms.contains(term);
    }

    private static Set<String> terms(List<Unit> units, boolean overlapping) {
        Set<String> terms = new LinkedHashSet<>();
        for (int start = 0; start < units.size(); ) {
            int end = endOfRun(units, start);
            List<Unit> run = units.subList(start, end);
            boolean joined = joins(units, start) || joins(units, end);
            if (joins(units, end)) {
                terms.add(Terms.joined(run.getLast(), Terms.cut(units.get(end).text())));
            }
            if (run.size() > 1) {
                terms.addAll(pairs(run, overlapping));
            } else if (!joined) {
                terms.add(Terms.cut(run.getFirst().text()));
            }
            start = end;
        }
        return terms;
    }

    /** Whether the unit there is a further part of a code. */
    private static boolean joins(List<Unit> units, int at) {
        return at > 0 && at < units.size() && units.get(at).isJoinedTo(units.get(at - 1));
    }

    private static int endOfRun(List<Unit> units, int start) {
        int end = start + 1;
        while (end < units.size() && units.get(end).continues(units.get(end - 1))) {
            end++;
        }
        return end;
    }

    private static List<String> pairs(List<Unit> run, boolean overlapping) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < run.size(); i += overlapping ? 1 : 2) {
            pairs.add(Terms.pair(run.get(i - 1), run.get(i)));
        }
        pairs.add(Terms.pair(run.get(run.size() - 2), run.getLast()));
        return pairs;
    }
}
