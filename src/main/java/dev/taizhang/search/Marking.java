package dev.taizhang.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Marks in a text what was looked for. */
public final class Marking {

    private static final int BEFORE = 20;
    private static final int SHOWN = 120;
    private static final String LEFT_OUT = "…";

    /** A text and which characters of it were looked for. */
    private record Marked(String text, BitSet matches) {

        static Marked of(String text, SearchQuery query) {
            return new Marked(text, Marking.matches(text, query));
        }

        /** How much of what can be shown was found. */
        int found() {
            return Math.min(SHOWN, matches.cardinality());
        }
    }

    private Marking() {}

    /** A text with what was found in it. */
    public static List<TextSegment> whole(String text, SearchQuery query) {
        return segments(text, matches(text, query), 0, text.length());
    }

    /**
     * About {@value #SHOWN} characters of the text in which most was found, or the number, key or code in which more was
     * found than in any text; the first text where nothing was, and empty where there is none.
     */
    public static List<TextSegment> snippet(SearchText said, SearchQuery query) {
        Stream<Marked> texts = said.texts().stream().map(text -> Marked.of(text, query));
        Stream<Marked> codes = said.codes().stream().map(code -> Marked.of(code, query));
        return Stream.concat(texts, codes.filter(code -> code.found() > 0))
                .max(Comparator.comparingInt(Marked::found))
                .map(best -> snippet(best.text(), best.matches()))
                .orElse(List.of());
    }

    private static List<TextSegment> snippet(String text, BitSet matches) {
        int from = whole(text, Math.max(0, densest(matches, text.length()) - BEFORE));
        int to = whole(text, Math.min(text.length(), from + SHOWN));
        List<TextSegment> segments = new ArrayList<>();
        if (from > 0) {
            segments.add(new TextSegment(LEFT_OUT, false));
        }
        segments.addAll(segments(text, matches, from, to));
        if (to < text.length()) {
            segments.add(new TextSegment(LEFT_OUT, false));
        }
        return segments;
    }

    /** The first match from which on most is found within what is shown. */
    private static int densest(BitSet matches, int length) {
        int best = 0;
        int most = 0;
        for (int at = matches.nextSetBit(0); at >= 0; at = matches.nextSetBit(matches.nextClearBit(at))) {
            int here = matches.get(at, Math.min(length, at + SHOWN - BEFORE)).cardinality();
            if (here > most) {
                best = at;
                most = here;
            }
        }
        return best;
    }

    /** A place between two characters, not within one. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<TextSegment> segments(String text, BitSet matches, int from, int to) {
        List<TextSegment> segments = new ArrayList<>();
        for (int start = from; start < to; ) {
            boolean match = matches.get(start);
            int end = match ? matches.nextClearBit(start) : matches.nextSetBit(start);
            end = end < 0 || end > to ? to : end;
            segments.add(new TextSegment(text.substring(start, end), match));
            start = end;
        }
        return segments;
    }

    private static BitSet matches(String text, SearchQuery query) {
        BitSet matches = new BitSet(text.length());
        List<Unit> units = Units.of(text);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (begins(query, "", unit)) {
                matches.set(unit.start(), unit.end());
            }
            if (i > 0 && together(query, units.get(i - 1), unit)) {
                matches.set(units.get(i - 1).start(), unit.end());
            }
        }
        return matches;
    }

    private static boolean together(SearchQuery query, Unit before, Unit unit) {
        return unit.continues(before)
                ? query.asksFor(Terms.pair(before, unit))
                : unit.isJoinedTo(before) && begins(query, Terms.joined(before, ""), unit);
    }

    private static boolean begins(SearchQuery query, String prefix, Unit unit) {
        return Terms.parts(unit).stream().anyMatch(part -> query.asksFor(prefix + part));
    }
}
