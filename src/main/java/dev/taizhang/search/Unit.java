package dev.taizhang.search;

/**
 * The smallest thing that a search tells apart: one Chinese character (or kana, hangul, symbol), or one word of letters
 * and digits.
 *
 * @param text folded: compatibility forms made plain, full width made half, lower case
 * @param link how it follows the unit before it
 * @param start where it begins in the text it is from
 * @param end where it ends there
 */
record Unit(Kind kind, String text, Link link, int start, int end) {

    /** What it is. */
    enum Kind {
        CHARACTER,
        WORD
    }

    /** How a unit follows the one before it. */
    enum Link {
        /** There is something between them that is no part of a word. */
        APART,
        /** One hyphen, dot, slash or the like, as in {@code 会-2022-0007}. */
        JOINED,
        /** Nothing. */
        ADJACENT
    }

    boolean isCharacter() {
        return kind == Kind.CHARACTER;
    }

    /** Two characters that stand next to each other. */
    boolean continues(Unit before) {
        return link == Link.ADJACENT && isCharacter() && before.isCharacter();
    }

    /** Two parts of a code. */
    boolean isJoinedTo(Unit before) {
        return link == Link.JOINED && !(isCharacter() && before.isCharacter());
    }
}
