package dev.taizhang.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.search.PinyinKey;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Pages;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After whatever happened to the records, a search finds those that say what is asked, as somebody who reads them all
 * would; its pages are the whole of it, and lists by title and number are in their order.
 */
@QuarkusTest
class SearchLawTest {

    private static final String ALPHABET = "党课会议学习安北重张𠮷🎉";

    /** What is said to be found in the version in force. */
    private record Said(String id, String title, String summary) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aSearchFindsWhatAReaderWouldFind(long seed) {
        Random random = new Random(seed);
        Staff top = Staff.hired();
        Staff below = Staff.below(top.organization());
        List<Entered> records = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            if (records.size() < 5 || random.nextInt(3) == 0) {
                Staff keeper = random.nextBoolean() ? top : below;
                records.add(Entered.draft("meetings", keeper, body(keeper, random)));
            } else {
                happen(random, top, below, records.get(random.nextInt(records.size())));
            }
        }
        List<Said> said = said(top);
        assertEquals(records.size(), said.size());
        for (int i = 0; i < 12; i++) {
            String asked = text(random, 1 + random.nextInt(3));
            List<String> whole = pages(top, "meetings", Map.of("q", asked), 200);
            Set<String> naive = said.stream()
                    .filter(one -> says(one.title(), one.summary(), asked))
                    .map(Said::id)
                    .collect(Collectors.toSet());
            assertEquals(naive, new HashSet<>(whole), asked + ", seed " + seed);
            assertEquals(naive.size(), whole.size());
            assertEquals(whole, pages(top, "meetings", Map.of("q", asked), 1 + random.nextInt(4)), asked);
            assertEquals(whole, pages(top, "search", Map.of("q", asked), 1 + random.nextInt(4)), asked);
            List<String> byTitle = pages(top, "meetings", Map.of("q", asked, "sort", "-title"), 2);
            assertEquals(naive, new HashSet<>(byTitle));
            assertEquals(naive.size(), byTitle.size());
        }
        sorted(top, said, random);
    }

    private static void sorted(Staff top, List<Said> said, Random random) {
        List<String> expected = said.stream()
                .sorted(Comparator.comparing((Said one) -> PinyinKey.of(one.title()))
                        .thenComparing(Said::id))
                .map(Said::id)
                .toList();
        assertEquals(expected, pages(top, "meetings", Map.of("sort", "title"), 1 + random.nextInt(5)));
        assertEquals(expected.reversed(), pages(top, "meetings", Map.of("sort", "-title"), 1 + random.nextInt(5)));
        List<String> byNumber = pages(top, "meetings", Map.of("sort", "number"), 200);
        assertEquals(byNumber, pages(top, "meetings", Map.of("sort", "number"), 1 + random.nextInt(5)));
        assertEquals(byNumber.reversed(), pages(top, "meetings", Map.of("sort", "-number"), 1 + random.nextInt(5)));
    }

    private static void happen(Random random, Staff top, Staff below, Entered record) {
        JsonPath shown = top.clerk().get(record.path()).jsonPath();
        Staff keeper = shown.getString("organization").equals(code(top)) ? top : below;
        Entered own = Entered.known("meetings", keeper, record.id());
        boolean pending = shown.get("pendingVersion") != null;
        String state = pending ? shown.getString("pendingVersion.state") : shown.getString("state");
        switch (state) {
            case "DRAFT" -> {
                if (random.nextBoolean()) {
                    own.replace(own.etag(), body(keeper, random)).statusCode(200);
                } else {
                    own.submitted();
                }
            }
            case "SUBMITTED" -> own.confirmed();
            case "CONFIRMED" -> {
                if (random.nextInt(4) == 0) {
                    own.step(keeper.approver(), "void", Map.of("reason", "作废")).statusCode(200);
                } else {
                    own.step(keeper.clerk(), "amendments", Map.of("reason", "更正", "content", body(keeper, random)))
                            .statusCode(201);
                }
            }
            default -> assertEquals("VOIDED", state);
        }
    }

    private static String code(Staff staff) {
        return staff.clerk()
                .get("/api/v1/organizations/" + staff.organization())
                .jsonPath()
                .getString("code");
    }

    /** Every two neighbours of what is asked stand together in one of the texts; one character stands in one. */
    private static boolean says(String title, String summary, String asked) {
        int[] points = asked.codePoints().toArray();
        if (points.length == 1) {
            return title.contains(asked) || summary.contains(asked);
        }
        for (int i = 1; i < points.length; i++) {
            String pair = new String(points, i - 1, 2);
            if (!title.contains(pair) && !summary.contains(pair)) {
                return false;
            }
        }
        return true;
    }

    private static List<Said> said(Staff top) {
        List<Map<String, Object>> items = top.clerk()
                .queryParam("limit", 200)
                .get("/api/v1/meetings")
                .jsonPath()
                .getList("items");
        return items.stream()
                .map(item -> new Said(
                        String.valueOf(item.get("id")),
                        String.valueOf(item.get("title")),
                        String.valueOf(item.get("summary"))))
                .toList();
    }

    private static Map<String, Object> body(Staff staff, Random random) {
        Map<String, Object> body =
                Bodies.with(Bodies.meeting(staff.organization()), "title", text(random, 2 + random.nextInt(3)));
        body.putAll(Map.of(
                "summary", text(random, 3 + random.nextInt(5)),
                "agenda", List.of(),
                "topics", List.of(),
                "decisions", List.of(),
                "heldOn", "2022-0" + (1 + random.nextInt(3)) + "-11"));
        body.remove("presidingPost");
        return body;
    }

    private static String text(Random random, int length) {
        int[] alphabet = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    private static List<String> pages(Staff staff, String path, Map<String, Object> filter, int limit) {
        return Pages.all(
                () -> staff.clerk().queryParams(filter), "/api/v1/" + path, Map.of("limit", limit), "items.id");
    }
}
