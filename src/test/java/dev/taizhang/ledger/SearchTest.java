package dev.taizhang.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are found by what they say, over all ledgers and in each. */
@QuarkusTest
class SearchTest {

    @Test
    void whatStandsInTheTitleComesBeforeTheNumberAndThisBeforeTheRest() {
        Staff staff = Staff.hired();
        Entered said = meeting(staff, "例会", "讲到了麒麟2022号", "2022-06-01");
        Entered titled = meeting(staff, "麒麟2022", "无", "2022-01-01");
        Entered later = meeting(staff, "麒麟2022", "无", "2022-02-01");
        found(staff, Map.of("q", "麒麟２０２２"))
                .body("items.id", equalTo(List.of(later.id(), titled.id(), said.id())))
                .body("items[0].titleSegments", equalTo(List.of(Map.of("text", "麒麟2022", "match", true))))
                .body("items[2].snippet.findAll { it.match }.text", equalTo(List.of("麒麟2022")))
                .body("items[0].recordType", equalTo("MEETING"))
                .body("items[0].href", equalTo("/api/v1/meetings/" + later.id()))
                .body("next", nullValue());
        assertEquals(List.of(later.id(), titled.id(), said.id()), listed(staff, Map.of("q", "麒麟2022")));
        assertEquals(
                List.of(titled.id(), later.id(), said.id()), listed(staff, Map.of("q", "麒麟2022", "sort", "eventDate")));
        assertEquals(List.of(later.id()), listed(staff, Map.of("q", "麒", "from", "2022-02-01", "to", "2022-03-01")));
        assertEquals(List.of(), listed(staff, Map.of("q", "麒麟", "state", "CONFIRMED")));
    }

    @Test
    void aNumberFindsItsRecordWholeAndByItsBeginning() {
        Staff staff = Staff.hired();
        Entered first = meeting(staff, "第一次", "会", "2022-01-01");
        Entered second = meeting(staff, "第二次", "会", "2022-01-02");
        String number = first.shown().getString("number");
        found(staff, Map.of("q", number)).body("items.id", equalTo(List.of(first.id())));
        found(staff, Map.of("q", number.substring(0, number.length() - 1)))
                .body("items.id", equalTo(List.of(second.id(), first.id())));
    }

    /** Every ledger names what its records are found by, and what stands beside them. */
    @Test
    void whatTheLedgersNameIsFound() {
        Staff staff = Staff.hired();
        String organization = staff.organization();
        Entered lecture = Entered.draft("lectures", staff, Bodies.with(Bodies.lecture(organization), "course", "凤凰课程"));
        Entered activity =
                Entered.draft("activities", staff, Bodies.with(Bodies.activity(organization), "venue", "凤凰广场"));
        Entered article = Entered.draft("articles", staff, Bodies.with(Bodies.article(organization), "text", "凤凰涅槃"));
        Entered paper = Press.published(staff, "BRIEF", "2022-04-01");
        paper.step(
                        staff.clerk(),
                        "pickups",
                        Map.of("outlet", "凤凰日报", "level", "CITY", "usedOn", "2022-05-01", "proof", "扫描件"))
                .statusCode(201);
        found(staff, Map.of("q", "凤凰", "limit", 200))
                .body("items", hasSize(4))
                .body("items.id", hasItem(lecture.id()))
                .body("items.id", hasItem(activity.id()))
                .body("items.id", hasItem(article.id()))
                .body("items.id", hasItem(paper.id()));
        found(staff, Map.of("q", "凤凰", "kind", List.of("LECTURE", "ACTIVITY")))
                .body("items.recordType.toSet()", equalTo(Set.of("LECTURE", "ACTIVITY")));
    }

    @Test
    void theVersionThatListsShowIsFoundAndNoOther() {
        Staff staff = Staff.hired();
        Map<String, Object> body = body(staff, "貔貅会", "无", "2022-01-01");
        Entered record = Entered.draft("meetings", staff, body);
        record.replace(record.etag(), Bodies.with(body, "title", "饕餮会")).statusCode(200);
        assertEquals(List.of(), listed(staff, Map.of("q", "貔貅")));
        assertEquals(List.of(record.id()), listed(staff, Map.of("q", "饕餮")));
        record.submitted().confirmed();
        Map<String, Object> amendment = Map.of("reason", "更正", "content", Bodies.with(body, "title", "梼杌会"));
        record.step(staff.clerk(), "amendments", amendment).statusCode(201);
        assertEquals(List.of(record.id()), listed(staff, Map.of("q", "饕餮")), "not yet in force");
        assertEquals(List.of(), listed(staff, Map.of("q", "梼杌")));
        record.submitted().confirmed();
        assertEquals(List.of(), listed(staff, Map.of("q", "饕餮")));
        assertEquals(List.of(record.id()), listed(staff, Map.of("q", "梼杌")));
        record.step(staff.approver(), "void", Map.of("reason", "重复")).statusCode(200);
        found(staff, Map.of("q", "梼杌")).body("items.state", equalTo(List.of("VOIDED")));
        assertEquals(List.of(), listed(staff, Map.of("q", "梼杌", "state", "CONFIRMED")));
    }

    @Test
    void whatTheCallerMayNotReadIsNotFoundByIt() {
        Staff top = Staff.hired();
        Staff below = Staff.below(top.organization());
        Staff foreign = Staff.hired();
        Entered own = meeting(top, "獬豸会", "无", "2022-01-02");
        Entered under = meeting(below, "獬豸会", "无", "2022-01-01");
        meeting(foreign, "獬豸会", "无", "2022-01-03");
        Map<String, Object> joint = Bodies.with(Bodies.activity(foreign.organization()), "title", "獬豸活动");
        joint.put("coHosts", List.of(below.organization()));
        Entered shared = Entered.draft("activities", foreign, joint);
        found(top, Map.of("q", "獬豸")).body("items.id", equalTo(List.of(shared.id(), own.id(), under.id())));
        found(below, Map.of("q", "獬豸")).body("items.id", equalTo(List.of(shared.id(), under.id())));
        found(top, Map.of("q", "獬豸", "organization", top.organization())).body("items.id", equalTo(List.of(own.id())));
        found(top, Map.of("q", "獬豸", "subtree", below.organization()))
                .body("items.id", equalTo(List.of(shared.id(), under.id())));
        top.as(Role.READER)
                .queryParams(Map.of("q", "獬豸", "organization", foreign.organization()))
                .get("/api/v1/search")
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("UNKNOWN_ORGANIZATION")));
        top.as(Role.STATISTICS)
                .queryParam("q", "獬豸")
                .get("/api/v1/search")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void aRegisterIsFoundFromBelowAndItsOtherRecordsAreNot() {
        Staff top = Staff.hired();
        Staff below = Staff.below(top.organization());
        Entered channel =
                Entered.draft("channels", top, Bodies.with(Bodies.channel(top.organization()), "name", "狴犴简报"));
        meeting(top, "狴犴会", "无", "2022-01-01");
        found(below, Map.of("q", "狴犴")).body("items.id", equalTo(List.of(channel.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "。！", "%", "_", "' OR 1=1 --", "\\", "%_%", "\"", "`;", "党'课\"\\"})
    void whateverIsAskedIsAnsweredOrRefused(String asked) {
        Staff staff = Staff.hired();
        Entered only = meeting(staff, "普通的会", "无", "2022-01-01");
        int status = staff.clerk()
                .queryParam("q", asked)
                .get("/api/v1/search")
                .then()
                .body("items.id", not(hasItem(only.id())))
                .extract()
                .statusCode();
        assertTrue(status == 200 || status == 400, asked + ": " + status);
        assertEquals(
                status,
                staff.clerk().queryParam("q", asked).get("/api/v1/meetings").statusCode());
    }

    @Test
    void everyFaultOfASearchIsNamedAtOnce() {
        Staff staff = Staff.hired();
        staff.clerk()
                .queryParams(
                        Map.of("q", "，", "kind", "NONE", "subtree", "NONE", "from", "2022-02-02", "to", "2022-02-01"))
                .get("/api/v1/search")
                .then()
                .statusCode(400)
                .body(
                        "violations.collectEntries { [it.field, it.code] }",
                        equalTo(Map.of(
                                "/q", "NOTHING_TO_SEARCH",
                                "/kind", "INVALID_VALUE",
                                "/subtree", "UNKNOWN_ORGANIZATION",
                                "/to", "BEFORE_START")))
                .body(
                        "violations.find { it.field == '/kind' }.message",
                        containsString("：ACTION_ITEM、ACTIVITY、ARTICLE、"));
        staff.clerk()
                .get("/api/v1/search")
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("REQUIRED")));
        staff.clerk()
                .queryParams(Map.of("q", "字".repeat(101)))
                .get("/api/v1/meetings")
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("TOO_LONG")));
        staff.clerk()
                .queryParams(Map.of("sort", "relevance"))
                .get("/api/v1/meetings")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/sort")));
    }

    @Test
    void rareCharactersAndPicturesAreFound() {
        Staff staff = Staff.hired();
        Entered record = meeting(staff, "𠮷祥🎉会", "无", "2022-01-01");
        for (String asked : List.of("𠮷", "𠮷祥", "🎉", "祥🎉会")) {
            assertEquals(List.of(record.id()), listed(staff, Map.of("q", asked)), asked);
        }
        assertEquals(List.of(), listed(staff, Map.of("q", "吉祥")));
        assertEquals(List.of(), listed(staff, Map.of("q", "🎈")));
    }

    private static Entered meeting(Staff staff, String title, String summary, String heldOn) {
        return Entered.draft("meetings", staff, body(staff, title, summary, heldOn));
    }

    static Map<String, Object> body(Staff staff, String title, String summary, String heldOn) {
        Map<String, Object> body = new HashMap<>(Bodies.meeting(staff.organization()));
        body.putAll(Map.of("title", title, "summary", summary, "heldOn", heldOn, "decisions", List.of()));
        return body;
    }

    private static ValidatableResponse found(Staff staff, Map<String, Object> filter) {
        return staff.as(Role.READER)
                .queryParams(filter)
                .get("/api/v1/search")
                .then()
                .statusCode(200);
    }

    private static List<String> listed(Staff staff, Map<String, Object> filter) {
        return staff.as(Role.READER)
                .queryParams(filter)
                .get("/api/v1/meetings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
