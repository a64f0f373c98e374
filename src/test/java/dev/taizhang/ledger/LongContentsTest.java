package dev.taizhang.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of records that are as long as they may be. */
@QuarkusTest
class LongContentsTest {

    private static final int ARTICLES = 25;
    private static final int LONGEST = 200_000;

    @Test
    void aPageEndsBeforeItHoldsMoreThanTheServiceCanBear() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.with(Bodies.article(staff.organization()), "text", "长".repeat(LONGEST));
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            entered.add(Entered.draft("articles", staff, body).id());
        }
        List<String> listed = new ArrayList<>();
        int largest = 0;
        String target = "/api/v1/articles?limit=200&sort=eventDate";
        while (target != null) {
            var page = staff.clerk()
                    .urlEncodingEnabled(false)
                    .get(target)
                    .then()
                    .statusCode(200)
                    .extract();
            JsonPath json = page.jsonPath();
            List<String> ids = json.getList("items.id", String.class);
            assertTrue(!ids.isEmpty(), "a page of nothing with more to come");
            largest = Math.max(largest, ids.size());
            listed.addAll(ids);
            String link = page.header("Link");
            target = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(
                entered.stream().sorted().toList(), listed.stream().sorted().toList());
        assertTrue(largest * LONGEST <= Extent.AT_A_TIME, "a page of " + largest);
    }

    @Test
    void thereIsAlwaysRoomForOne() {
        Extent huge = new Extent("v", "r", 1, null, null, 10 * Extent.AT_A_TIME);
        Extent small = new Extent("w", "r", 2, null, null, 10);
        assertEquals(0, Extent.fitting(List.of()));
        assertEquals(1, Extent.fitting(List.of(huge)));
        assertEquals(1, Extent.fitting(List.of(huge, small)));
        assertEquals(1, Extent.fitting(List.of(small, huge)));
        assertEquals(2, Extent.fitting(List.of(small, small)));
    }
}
