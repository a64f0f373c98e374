package dev.taizhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms that a text is found by. Of what is written without spaces: each character, and each two that stand next to
 * each other. Of a word of letters and digits: itself and each of its beginnings. Of a code: each two of its parts that
 * follow each other, the second with its beginnings, so that {@code 会-2022-00} finds {@code 会-2022-0007} and not every
 * text with these parts in it.
 */
final class Terms {

    /** So many characters of a word count. */
    static final int LONGEST_WORD = 24;

    /** Title over number over the rest; the beginning of a word weighs one less than the word. */
    private static final int IN_TITLE = 6;

    private static final int IN_CODE = 4;
    private static final int IN_TEXT = 2;

    private final Map<String, Integer> weights = new TreeMap<>();

    private Terms() {}

    /** The terms of all that a record says, each with the weight of the best place it stands at. */
    static Map<String, Integer> of(SearchText text) {
        Terms terms = new Terms();
        terms.add(text.title(), IN_TITLE);
        text.codes().forEach(code -> terms.add(code, IN_CODE));
        text.texts().forEach(part -> terms.add(part, IN_TEXT));
        return terms.weights;
    }

    static String pair(Unit first, Unit second) {
        return first.text() + second.text();
    }

    static String joined(Unit first, String second) {
        return cut(first.text()) + "-" + second;
    }

    /** As much of a word as counts. */
    static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
    }

    private void add(String text, int weight) {
        List<Unit> units = Units.of(text);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            for (String part : parts(unit)) {
                put(part, part.length() < cut(unit.text()).length() ? weight - 1 : weight);
            }
            if (i > 0) {
                link(units.get(i - 1), unit, weight);
            }
        }
    }

    private void link(Unit before, Unit unit, int weight) {
        if (unit.continues(before)) {
            put(pair(before, unit), weight);
        } else if (unit.isJoinedTo(before)) {
            for (String part : parts(unit)) {
                put(joined(before, part), part.length() < cut(unit.text()).length() ? weight - 1 : weight);
            }
        }
    }

    /** A character itself; a word and its beginnings. */
    static List<String> parts(Unit unit) {
        if (unit.isCharacter()) {
            return List.of(unit.text());
        }
        String word = cut(unit.text());
        List<String> parts = new ArrayList<>();
        for (int end = 0; end < word.length(); ) {
            end = word.offsetByCodePoints(end, 1);
            parts.add(word.substring(0, end));
        }
        return parts;
    }

    private void put(String term, int weight) {
        weights.merge(term, weight, Math::max);
    }
}
