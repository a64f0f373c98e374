package dev.taizhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record can be found by.
 *
 * @param codes numbers, keys and codes, which weigh more than what else it says
 * @param texts what else it says; the first {@value #MOST_CHARACTERS} characters of all together are searched
 */
public record SearchText(String title, List<String> codes, List<String> texts) {

    /** A text of any length must not take the index, and the transaction that writes it, any length of time. */
    public static final int MOST_CHARACTERS = 20_000;

    public SearchText {
        codes = List.copyOf(codes);
        texts = bounded(texts);
    }

    /** What a ledger names of a record's content beside its title. */
    public static final class Parts {

        private final List<String> codes = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        /** Texts; those that are missing are left out. */
        public Parts text(@Nullable String... some) {
            add(texts, some);
            return this;
        }

        public Parts texts(Iterable<String> some) {
            some.forEach(texts::add);
            return this;
        }

        /** Codes and numbers; those that are missing are left out. */
        public Parts code(@Nullable String... some) {
            add(codes, some);
            return this;
        }

        public Parts codes(Iterable<String> some) {
            some.forEach(codes::add);
            return this;
        }

        /** All that was named, under a title. */
        public SearchText under(String title) {
            return new SearchText(title, codes, texts);
        }

        private static void add(List<String> to, @Nullable String[] some) {
            for (String one : some) {
                if (one != null) {
                    to.add(Objects.requireNonNull(one));
                }
            }
        }
    }

    private static List<String> bounded(List<String> texts) {
        List<String> kept = new ArrayList<>();
        int left = MOST_CHARACTERS;
        for (String text : texts) {
            if (left <= 0) {
                break;
            }
            String part = text.length() <= left ? text : text.substring(0, whole(text, left));
            kept.add(part);
            left -= part.length();
        }
        return List.copyOf(kept);
    }

    /** No character is cut in half. */
    private static int whole(String text, int end) {
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
