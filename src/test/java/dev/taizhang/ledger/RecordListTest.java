package dev.taizhang.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Pages;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of records: what they hold, in which order, page by page. */
@QuarkusTest
class RecordListTest {

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "lectures", "activities", "channels", "articles"})
    void aListHoldsWhatTheCallerMayReadAndNothingElse(String ledger) {
        Staff staff = Staff.hired();
        Staff foreign = Staff.hired();
        Entered own = Entered.draft(ledger, staff);
        Entered.draft(ledger, foreign);
        list(staff.clerk(), ledger, Map.of())
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(own.id())))
                .body("next", nullValue());
    }

    @Test
    void filtersNarrowAListByDayStateTypeAndKey() {
        Staff staff = Staff.hired();
        Entered early = meeting(staff, "2022-01-10", "STUDY");
        Entered middle = meeting(staff, "2022-02-10", "OTHER");
        Entered late = meeting(staff, "2022-03-10", "BRANCH");
        middle.submitted();
        assertEquals(List.of(late.id(), middle.id()), ids(staff, Map.of("from", "2022-02-10")));
        assertEquals(List.of(middle.id(), early.id()), ids(staff, Map.of("to", "2022-02-10")));
        assertEquals(List.of(middle.id()), ids(staff, Map.of("from", "2022-01-11", "to", "2022-03-09")));
        assertEquals(List.of(middle.id()), ids(staff, Map.of("state", "SUBMITTED")));
        assertEquals(List.of(late.id(), early.id()), ids(staff, Map.of("state", "DRAFT")));
        assertEquals(
                List.of(late.id(), middle.id(), early.id()),
                ids(staff, Map.of("state", List.of("DRAFT", "SUBMITTED"))));
        assertEquals(List.of(late.id(), early.id()), ids(staff, Map.of("type", List.of("STUDY", "BRANCH"))));
        assertEquals(List.of(early.id(), middle.id(), late.id()), ids(staff, Map.of("sort", "eventDate")));
        assertEquals(List.of(), ids(staff, Map.of("externalKey", "MTG-NONE")));
    }

    @Test
    void aSubtreeIsListedWithItsTop() {
        Staff top = Staff.hired();
        Staff below = Staff.below(top.organization());
        Entered above = meeting(top, "2022-01-10", "STUDY");
        Entered under = meeting(below, "2022-02-10", "STUDY");
        String id = top.organization();
        assertEquals(List.of(above.id()), ids(top, Map.of("organization", id)));
        assertEquals(List.of(under.id(), above.id()), ids(top, Map.of("organization", id, "subtree", "true")));
        assertEquals(List.of(under.id(), above.id()), ids(top, Map.of("subtree", id)));
        assertEquals(List.of(under.id()), ids(top, Map.of("organization", below.organization())));
        assertEquals(List.of(under.id()), ids(below, Map.of()));
    }

    @Test
    void anOrganisationTheCallerMayNotReadIsAsGoodAsUnknown() {
        Staff staff = Staff.hired();
        String foreign = Staff.hired().organization();
        for (String unknown : List.of(foreign, "NO-SUCH-CODE")) {
            list(staff.clerk(), "meetings", Map.of("organization", unknown))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"))
                    .body("violations[0].field", equalTo("/organization"))
                    .body("violations[0].code", equalTo("UNKNOWN_ORGANIZATION"));
        }
    }

    @Test
    void aCoHostFindsTheActivityAmongItsOwn() {
        Staff lead = Staff.hired();
        Staff host = Staff.hired();
        Map<String, Object> body =
                Bodies.with(Bodies.activity(lead.organization()), "coHosts", List.of(host.organization()));
        Entered shared = Entered.draft("activities", lead, body);
        list(host.as(Role.READER), "activities", Map.of("organization", host.organization()))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(shared.id())));
        host.as(Role.READER).get(shared.path()).then().statusCode(200);
    }

    /** Whatever the size of the pages, they are the list: nothing twice, nothing left out, the order kept. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePagesOfAListAreTheList(long seed) {
        Random random = new Random(seed);
        Staff top = Staff.hired();
        Staff below = Staff.below(top.organization());
        for (int i = 0; i < 17; i++) {
            Staff keeper = random.nextBoolean() ? top : below;
            Map<String, Object> body = Bodies.activity(keeper.organization());
            body.put("heldOn", "2022-05-0" + (1 + random.nextInt(4)));
            if (keeper.equals(below) && random.nextBoolean()) {
                body.put("coHosts", List.of(top.organization()));
            }
            Entered.draft("activities", keeper, body);
        }
        for (String sort : List.of("eventDate", "-eventDate")) {
            for (String scope : List.of("true", "false")) {
                Map<String, Object> filter = Map.of("organization", top.organization(), "subtree", scope, "sort", sort);
                List<String> whole = pages(top, filter, 200);
                assertEquals(whole.size(), new HashSet<>(whole).size());
                for (int limit : List.of(1, 1 + random.nextInt(5), 7, 17)) {
                    assertEquals(whole, pages(top, filter, limit), "limit " + limit + ", seed " + seed);
                }
            }
        }
    }

    @Test
    void aCursorSurvivesWhatIsEnteredMeanwhile() {
        Staff staff = Staff.hired();
        Entered first = meeting(staff, "2022-01-10", "STUDY");
        Entered second = meeting(staff, "2022-02-10", "STUDY");
        String next = list(staff.clerk(), "meetings", Map.of("limit", 1))
                .then()
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        meeting(staff, "2022-03-10", "STUDY");
        list(staff.clerk(), "meetings", Map.of("limit", 1, "cursor", next))
                .then()
                .body("items.id", equalTo(List.of(first.id())));
        assertEquals(3, ids(staff, Map.of()).size());
        assertEquals(second.id(), ids(staff, Map.of()).get(1));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Staff staff = Staff.hired();
        meeting(staff, "2022-01-10", "STUDY");
        meeting(staff, "2022-02-10", "STUDY");
        String next = list(staff.clerk(), "meetings", Map.of("limit", 1))
                .then()
                .extract()
                .path("next");
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("cursor", next, "sort", "eventDate"),
                Map.of("cursor", next, "state", "DRAFT"),
                Map.of("cursor", "forged"),
                Map.of("cursor", next.substring(1)))) {
            list(staff.clerk(), "meetings", other).then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        }
        list(staff.clerk(), "lectures", Map.of("cursor", next))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void everyFaultyParameterIsNamedAtOnce() {
        Staff staff = Staff.hired();
        list(staff.clerk(), "meetings", Map.of("limit", 0, "from", "2022-02-30", "colour", "red"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations", hasSize(3));
        list(staff.clerk(), "meetings", Map.of("limit", 201))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/limit"));
        list(staff.clerk(), "meetings", Map.of("sort", "colour"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/sort"))
                .body("violations[0].code", equalTo("INVALID_VALUE"));
        list(staff.clerk(), "meetings", Map.of("from", "2022-03-02", "to", "2022-03-01"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/to"))
                .body("violations[0].code", equalTo("BEFORE_START"));
    }

    private static Entered meeting(Staff staff, String heldOn, String type) {
        Map<String, Object> body = Bodies.meeting(staff.organization());
        body.put("heldOn", heldOn);
        body.put("type", type);
        body.put("decisions", List.of());
        return Entered.draft("meetings", staff, body);
    }

    private static List<String> ids(Staff staff, Map<String, Object> filter) {
        return list(staff.clerk(), "meetings", filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static List<String> pages(Staff staff, Map<String, Object> filter, int limit) {
        return Pages.all(
                () -> staff.clerk().queryParams(filter), "/api/v1/activities", Map.of("limit", limit), "items.id");
    }

    private static Response list(RequestSpecification as, String ledger, Map<String, Object> filter) {
        return as.queryParams(filter).get(Entered.path(ledger));
    }
}
