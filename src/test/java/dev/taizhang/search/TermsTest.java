package dev.taizhang.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is found by, and what is looked for. */
class TermsTest {

    @ParameterizedTest
    @CsvSource({
        "专题党课2022, 党课",
        "专题党课2022, 课",
        "专题党课2022, 党课2022",
        "专题党课2022, 党课２０２２",
        "专题党课２０２２, 202",
        "Party Building, ｐａｒｔｙ",
        "Party Building, PARTY build",
        "会-2022-0007, 会-2022-0007",
        "会-2022-0007, 会-2022-00",
        "会-2022-0007, 会－２０２２－０００７",
        "会-2022-0007, 0007",
        "京办发〔2022〕5号, 京办发〔2022〕5号",
        "学习𠮷祥精神, 𠮷祥",
        "学习𠮷祥精神, 𠮷",
        "庆祝🎉大会, 🎉",
        "100%完成_a, 100%",
        "㈱公司, 株",
        "Straße, STRASSE",
        "二〇二二年, 〇二",
        "任何内容, 任%容",
    })
    void aTextIsFoundByItsWords(String text, String asked) {
        assertTrue(finds(text, asked));
    }

    @ParameterizedTest
    @CsvSource({
        "专题党课2022, 课专",
        "专题。党课, 题党",
        "专题党课2022, 022",
        "专题党课2022, 党课2023",
        "会-2022-0007, 会-2022-0008",
        "讲-2022-0007 支部会, 会-2022-0007",
        "会-2022-0007, 讲-2022",
        "学习𠮷祥精神, 吉祥",
        "100%完成, 100年",
        "任何内容, 任%密",
    })
    void aTextIsNotFoundByWhatItDoesNotSay(String text, String asked) {
        assertFalse(finds(text, asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "。、！", "%_'\"\\", "-", "〔〕", "\u200d"})
    void whereNothingIsSaidNothingIsLookedFor(String asked) {
        assertTrue(SearchQuery.of(asked).isEmpty());
    }

    @Test
    void titlesWeighMoreThanNumbersAndTheseMoreThanTexts() {
        Map<String, Integer> weights =
                Terms.of(new SearchText("党课 abc", List.of("会-2022-0007"), List.of("党课与会议 abcd")));
        assertEquals(6, weights.get("党课"));
        assertEquals(4, weights.get("2022"));
        assertEquals(3, weights.get("202"), "the beginning of a word weighs less than the word");
        assertEquals(2, weights.get("会议"));
        assertEquals(6, weights.get("abc"));
        assertEquals(2, weights.get("abcd"));
    }

    @Test
    void longTextsAreLookedForByEveryCharacterOnce() {
        String text = Stream.iterate(0x4e00, point -> point + 1)
                .limit(SearchQuery.LONGEST)
                .map(Character::toString)
                .collect(Collectors.joining());
        SearchQuery query = SearchQuery.of(text);
        assertFalse(SearchQuery.isTooLong(text));
        assertEquals(text.length() / 2, query.terms().size());
        assertEquals(
                text.codePoints().boxed().collect(Collectors.toSet()),
                String.join("", query.terms()).codePoints().boxed().collect(Collectors.toSet()));
        assertTrue(finds("前" + text + "后", text));
        assertTrue(SearchQuery.isTooLong(text + "一"));
    }

    @Test
    void whatStandsForManyCharactersIsRefusedBeforeItIsTooMuch() {
        String squares = Stream.iterate(0x3300, point -> point + 1)
                .limit(0x57)
                .map(Character::toString)
                .collect(Collectors.joining());
        assertTrue(SearchQuery.isTooLong(squares));
    }

    @Test
    void noTermIsLongerThanItsColumn() {
        String long1 = "𠮷a".repeat(3) + "x".repeat(500) + "-" + "y".repeat(500) + " " + "\u0915\u094d".repeat(60);
        Set<String> terms =
                Terms.of(new SearchText(long1, List.of(long1), List.of(long1))).keySet();
        assertTrue(terms.stream().allMatch(term -> term.codePointCount(0, term.length()) <= 128));
        assertTrue(terms.stream().noneMatch(term -> term.contains(" ") || term.contains("\n")));
    }

    private static boolean finds(String text, String asked) {
        SearchQuery query = SearchQuery.of(asked);
        assertFalse(query.isEmpty());
        return Terms.of(new SearchText(text, List.of(), List.of())).keySet().containsAll(query.terms());
    }
}
