package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Which characters a text may hold. Emoji and rare Han are kept exactly; what no database or page can show is not text. */
public final class Texts {

    private Texts() {}

    /** Adds the first fault of the text, if it has one, and says whether it had none. */
    public static boolean clean(String text, String pointer, Faults faults) {
        String fault = faultOf(text);
        if (fault != null) {
            faults.add(pointer, fault);
        }
        return fault == null;
    }

    static @Nullable String faultOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "NUL_CHARACTER";
            }
            if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7f && c < 0xa0)) {
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

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
