package dev.taizhang.meeting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a meeting cannot say. */
@QuarkusTest
class MeetingInputTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Faulty.refused(
                "meetings",
                Staff.hired(),
                Map.of(),
                "/organization REQUIRED",
                "/title REQUIRED",
                "/type REQUIRED",
                "/heldOn REQUIRED",
                "/delivery REQUIRED");
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsPointer() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.meeting("NO-SUCH-CODE");
        body.put("title", "长".repeat(201));
        body.put("type", "PARTY");
        body.put("heldOn", "2022-02-30");
        body.put("durationMinutes", 90.5);
        body.put("presidingPost", 7);
        body.put("participants", List.of("张三"));
        body.put("headcounts", List.of(Map.of("segment", "MEMBER", "onsite", -1, "online", "3")));
        body.put("agenda", List.of(Map.of("no", 1, "kind", "STUDY"), Map.of("no", 1, "kind", "OTHER")));
        body.put("decisions", List.of(Map.of("text", "按期办结", "due", "2022-13-01")));
        Faulty.refused(
                "meetings",
                staff,
                body,
                "/organization UNKNOWN_ORGANIZATION",
                "/title TOO_LONG",
                "/type INVALID_VALUE",
                "/heldOn INVALID_DATE",
                "/durationMinutes NOT_A_WHOLE_NUMBER",
                "/presidingPost NOT_A_STRING",
                "/participants UNKNOWN_FIELD",
                "/headcounts/0/onsite OUT_OF_RANGE",
                "/headcounts/0/online NOT_A_WHOLE_NUMBER",
                "/agenda/1/no DUPLICATE",
                "/decisions/0/due INVALID_DATE");
    }

    @Test
    void whatMustFitTogetherIsChecked() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.meeting(staff.organization());
        body.put(
                "headcounts",
                List.of(
                        Map.of("segment", "MEMBER", "onsite", 1, "online", 0),
                        Map.of("segment", "MEMBER", "onsite", 2, "online", 0)));
        body.put(
                "decisions",
                List.of(
                        Map.of("text", "一", "due", "2022-03-04"),
                        Map.of("text", "二", "responsibleOrganization", "NO-SUCH-CODE")));
        Faulty.refused(
                "meetings",
                staff,
                body,
                "/headcounts/1/segment DUPLICATE",
                "/decisions/0/due BEFORE_START",
                "/decisions/1/responsibleOrganization UNKNOWN_ORGANIZATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "3000-01-01"})
    void aDayThatNobodyCanMeanIsRefused(String day) {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.meeting("NO-SUCH-CODE");
        body.put("heldOn", day);
        body.remove("decisions");
        Faulty.refused("meetings", staff, body, "/heldOn OUT_OF_RANGE", "/organization UNKNOWN_ORGANIZATION");
    }

    @Test
    void anOrganisationThatIsClosedOrNotYetThereHoldsNoMeeting() {
        Staff staff = Staff.hired();
        String closed = Offices.create(staff.organization());
        String etag = SignedIn.admin()
                .get("/api/v1/organizations/" + closed)
                .then()
                .extract()
                .header("ETag");
        Entered.post(
                        SignedIn.admin(),
                        "/api/v1/organizations/" + closed + "/closure",
                        etag,
                        Map.of("activeTo", "2022-03-04"))
                .statusCode(201);
        Faulty.refused(
                "meetings",
                staff,
                Bodies.meeting(closed),
                "/organization CLOSED_ORGANIZATION",
                "/decisions/0/responsibleOrganization CLOSED_ORGANIZATION");
        Entered.draft(
                "meetings",
                staff,
                Bodies.without(Bodies.with(Bodies.meeting(closed), "heldOn", "2022-03-04"), "decisions"));
        Entered.post(
                        staff.clerk(),
                        "/api/v1/meetings",
                        null,
                        Bodies.with(Bodies.meeting(staff.organization()), "heldOn", "2019-12-31"))
                .statusCode(400)
                .body("violations[0].field", equalTo("/organization"))
                .body("violations[0].code", equalTo("CLOSED_ORGANIZATION"));
    }

    @Test
    void textsAreKeptExactly() {
        Staff staff = Staff.hired();
        String title = "学习📚 𠮷野家 𪚥 “引号” \\u0000 'x' <b>&amp;</b>";
        String summary = "第一行\n第二行\t缩进";
        Map<String, Object> body = Bodies.meeting(staff.organization());
        body.put("title", title);
        body.put("summary", summary);
        body.put("topics", List.of("主题📌", "龘"));
        Entered record = Entered.confirmed("meetings", staff, body);
        assertEquals(title, record.shown().getString("title"));
        assertEquals(summary, record.shown().getString("summary"));
        assertEquals(List.of("主题📌", "龘"), record.shown().getList("topics"));
        staff.clerk().get("/api/v1/meetings").then().body("items[0].title", equalTo(title));
    }

    @Test
    void anOrganisationIsShownByItsCodeHoweverItWasAddressed() {
        Staff staff = Staff.hired();
        String code = SignedIn.admin()
                .get("/api/v1/organizations/" + staff.organization())
                .then()
                .extract()
                .path("code");
        for (String address : List.of(code, staff.organization())) {
            Entered record = Entered.draft("meetings", staff, Bodies.meeting(address));
            assertEquals(code, record.shown().getString("organization"));
            assertEquals(code, record.shown().getString("decisions[0].responsibleOrganization"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{\"title\":\"a\",\"title\":\"b\"}", "{} {}", "{\"a\":01}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        Staff staff = Staff.hired();
        staff.clerk()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/meetings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        staff.clerk().get("/api/v1/meetings").then().body("items", hasSize(0));
    }

    @Test
    void aMebibyteNestedTenThousandDeepIsRefused() {
        String deep = "{\"a\":".repeat(10_000) + "\"" + "x".repeat(1 << 20) + "\"" + "}".repeat(10_000);
        Faulty.refusedAs("MALFORMED_JSON", "meetings", Staff.hired(), deep.getBytes(StandardCharsets.UTF_8));
        Faulty.refusedAs(
                "MALFORMED_JSON", "meetings", Staff.hired(), "[".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = "{\"title\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) 0xff;
        Faulty.refusedAs("MALFORMED_JSON", "meetings", Staff.hired(), body);
    }

    @Test
    void aNulCharacterIsRefusedWhereverItStands() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.meeting(staff.organization());
        body.put("title", "学习\u0000");
        body.put("topics", List.of("好", "\u0000"));
        Faulty.refused("meetings", staff, body, "/title NUL_CHARACTER", "/topics/1 NUL_CHARACTER");
    }

    @Test
    void aTitleOfBlanksIsNone() {
        Staff staff = Staff.hired();
        Faulty.refused(
                "meetings",
                staff,
                Bodies.with(Bodies.meeting(staff.organization()), "title", " \u3000"),
                "/title BLANK");
    }

    @Test
    void aFaultyReplacementLeavesTheDraftAsItWas() {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("meetings", staff);
        String before = record.shown().prettify();
        record.replace(record.etag(), Bodies.with(Bodies.meeting(staff.organization()), "durationMinutes", 0))
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("/durationMinutes"))
                .body("violations[0].code", equalTo("OUT_OF_RANGE"));
        assertEquals(before, record.shown().prettify());
    }
}
