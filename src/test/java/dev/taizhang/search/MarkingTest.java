package dev.taizhang.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of a text that was found. */
class MarkingTest {

    @ParameterizedTest
    @CsvSource({
        "专题党课讲座, 党课, 专题[党课]讲座",
        "专题党课讲座, 题党课, 专[题党课]讲座",
        "一课又一课, 课, 一[课]又一[课]",
        "党课２０２２年, 党课2022, [党课２０２２]年",
        "见会-2022-0007号, 会-2022-00, 见[会-2022-0007]号",
        "Party Building, build, Party [Building]",
        "学𠮷祥🎉好, 🎉, 学𠮷祥[🎉]好",
        "无关内容, 党课, 无关内容",
        "<b>党课</b>, 党课, <b>[党课]</b>",
    })
    void whatWasFoundIsMarked(String text, String asked, String marked) {
        assertEquals(marked, shown(Marking.whole(text, SearchQuery.of(asked))));
    }

    @Test
    void theSnippetIsWhereMostWasFoundAndNeverHalfACharacter() {
        String filler = "𠮷".repeat(300);
        SearchText said = new SearchText("题", List.of(), List.of("先说党课", "党" + filler + "党课和学习" + filler));
        List<TextSegment> snippet = Marking.snippet(said, SearchQuery.of("党课 学习"));
        String text = snippet.stream().map(TextSegment::text).collect(Collectors.joining());
        assertTrue(shown(snippet).contains("[党课]和[学习]"), shown(snippet));
        assertTrue(text.startsWith("…𠮷") && text.endsWith("𠮷…"), text);
        assertEquals(List.of(), Marking.snippet(new SearchText("题", List.of(), List.of()), SearchQuery.of("题")));
        assertEquals(
                "只在题中", shown(Marking.snippet(new SearchText("党课", List.of(), List.of("只在题中")), SearchQuery.of("党课"))));
    }

    /** So that it is seen why a record was found whose title and text do not say it. */
    @Test
    void theSnippetIsTheCodeWhereMostWasFoundInIt() {
        SearchText said = new SearchText("题", List.of("会-2022-0007", "WECHAT"), List.of("2022年的会"));
        assertEquals("[WECHAT]", shown(Marking.snippet(said, SearchQuery.of("wechat"))));
        assertEquals("[会-2022-0007]", shown(Marking.snippet(said, SearchQuery.of("会-2022-00"))));
        assertEquals("[2022]年的会", shown(Marking.snippet(said, SearchQuery.of("2022"))));
        assertEquals("2022年的会", shown(Marking.snippet(said, SearchQuery.of("题"))));
    }

    private static String shown(List<TextSegment> segments) {
        return segments.stream()
                .map(segment -> segment.match() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }
}
