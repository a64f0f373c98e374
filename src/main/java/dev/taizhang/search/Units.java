package dev.taizhang.search;

import com.ibm.icu.text.Normalizer2;
import dev.taizhang.search.Unit.Kind;
import dev.taizhang.search.Unit.Link;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes a text apart into units, by Unicode's own tables (NFKC_Casefold, scripts); the same for what is kept and asked. */
final class Units {

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    /** Scripts written without spaces between words; each character of them is a unit. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private static final String JOINERS = "-_/.:#\u2010\u2012\u2013\u2014\u2212\u00b7";

    private final List<Unit> found = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private Link wordLink = Link.APART;
    private Link next = Link.APART;
    private int wordStart;
    private int wordEnd;

    private Units() {}

    /** The units of a text in their order. */
    static List<Unit> of(String text) {
        Units units = new Units();
        int start = 0;
        while (start < text.length()) {
            int end = endOfCluster(text, start);
            units.take(text, start, end);
            start = end;
        }
        units.endWord();
        return units.found;
    }

    /** What is folded together: a character and the marks that belong to it. */
    private static int endOfCluster(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && !FOLDING.hasBoundaryBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void take(String text, int start, int end) {
        FOLDING.normalize(text.substring(start, end)).codePoints().forEach(point -> {
            if (isCharacter(point)) {
                endWord();
                found.add(new Unit(Kind.CHARACTER, Character.toString(point), next, start, end));
                next = Link.ADJACENT;
            } else if (Character.isLetterOrDigit(point) || (!word.isEmpty() && isMark(point))) {
                extendWord(point, start, end);
            } else {
                endWord();
                boolean joins = next == Link.ADJACENT && JOINERS.indexOf(point) >= 0;
                next = joins ? Link.JOINED : Link.APART;
            }
        });
    }

    private void extendWord(int point, int start, int end) {
        if (word.isEmpty()) {
            wordStart = start;
            wordLink = next;
        }
        word.appendCodePoint(point);
        wordEnd = end;
        next = Link.ADJACENT;
    }

    private void endWord() {
        if (!word.isEmpty()) {
            found.add(new Unit(Kind.WORD, word.toString(), wordLink, wordStart, wordEnd));
            word.setLength(0);
        }
    }

    /** Emoji and other pictures are looked for one by one, as Chinese characters are. */
    private static boolean isCharacter(int point) {
        return Character.getType(point) == Character.OTHER_SYMBOL
                || (Character.isLetter(point) && UNSPACED.contains(UnicodeScript.of(point)))
                || Character.isIdeographic(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
