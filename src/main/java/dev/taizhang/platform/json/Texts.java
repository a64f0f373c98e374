package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Which characters a text may hold. Emoji and rare Han are kept exactly; what no database or page can show is not text, and
 * neither is what turns the order of the others around, so that a page shows something else than was entered (Unicode
 * Standard Annex 9, 2: explicit directional formatting characters).
 */
public final class Texts {

    private Texts() {}

    /** Adds the first fault of a text of several lines, if it has one, and says whether it had none. */
    public static boolean clean(String text, String pointer, Faults faults) {
        return free(faultOf(text), pointer, faults);
    }

    /** The same of a text that is one line: a title, a name, a code. */
    public static boolean line(String text, String pointer, Faults faults) {
        return free(faultOfLine(text), pointer, faults);
    }

    private static boolean free(@Nullable String fault, String pointer, Faults faults) {
        if (fault != null) {
            faults.add(pointer, fault);
        }
        return fault == null;
    }

    static @Nullable String faultOfLine(String text) {
        String fault = faultOf(text);
        return fault == null && text.codePoints().anyMatch(Texts::isUnseen) ? "CONTROL_CHARACTER" : fault;
    }

    static @Nullable String faultOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "NUL_CHARACTER";
            }
            if (isControl(c) || turnsOrder(c)) {
                return "CONTROL_CHARACTER";
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return "LONE_SURROGATE";
                }
                i++;
            }
        }
        return null;
    }

    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7f && c < 0xa0);
    }

    private static boolean turnsOrder(char c) {
        return c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Line breaks, and what nobody sees: two names that look alike must not differ by it. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // Joiners are part of emoji and of some scripts.
            case Character.FORMAT -> c != 0x200c && c != 0x200d && !(c >= 0xe0020 && c <= 0xe007f);
            default -> false;
        };
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
