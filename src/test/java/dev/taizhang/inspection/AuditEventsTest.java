package dev.taizhang.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Pages;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditEventsTest {

    private static final String EVENTS = "/api/v1/audit-events";

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void showsAChangeWithItsTraceUntilItIsSealedAndAfterwards() {
        Entered meeting = Entered.draft("meetings", staff);
        events("resource=" + meeting.id())
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("MEETING_CREATED"))
                .body("items[0].outcome", equalTo("DONE"))
                .body("items[0].actor", equalTo(idOf(Role.CLERK)))
                .body("items[0].organization", matchesPattern("T[0-9A-V]{20}"))
                .body("items[0].afterDigest", matchesPattern("sha-256:[0-9a-f]{64}"))
                .body("items[0].traceId", matchesPattern("[0-9a-f]{32}"))
                .body("items[0].recordedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-][0-9:]+)"))
                .body("items[0].revision", notNullValue())
                .body("items[0].occurrences", equalTo(1));
    }

    @Test
    void aRefusedTransitionLeavesARow() {
        Entered meeting = Entered.draft("meetings", staff);
        String trace = meeting.step(staff.approver(), "confirmation", null)
                .statusCode(409)
                .extract()
                .path("traceId");
        refused(meeting.id())
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("POST_MEETING_CONFIRMATION"))
                .body("items[0].resourceKind", equalTo("MEETING"))
                .body("items[0].code", equalTo("INVALID_TRANSITION"))
                .body("items[0].actor", equalTo(idOf(Role.APPROVER)))
                .body("items[0].traceId", equalTo(trace))
                .body("items[0].revision", equalTo(null));
    }

    @Test
    void equalRefusalsAreCounted() {
        Entered meeting = Entered.draft("meetings", staff);
        for (int i = 0; i < 3; i++) {
            Entered.put(staff.clerk(), meeting.path(), "\"0\"", Bodies.meeting(staff.organization()))
                    .statusCode(412);
        }
        List<Integer> counts = refused(meeting.id())
                .body("items.code", everyItem(equalTo("PRECONDITION_FAILED")))
                .extract()
                .path("items.occurrences");
        assertEquals(3, counts.stream().mapToInt(count -> count).sum());
    }

    @Test
    void whatIsHiddenLeavesARowForThoseAboveWhoeverAsked() {
        Entered hidden = Entered.draft("meetings", Staff.hired());
        Entered.post(staff.approver(), hidden.path() + "/void", "\"1\"", Map.of("reason", "不应看到"))
                .statusCode(404);
        refused(hidden.id())
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("NOT_FOUND"))
                .body("items[0].action", equalTo("POST_MEETING_VOID"));
    }

    @Test
    void refusalsOfManyAtOnceLeaveRowsAsWell() {
        Entered meeting = Entered.draft("meetings", staff);
        Entered.post(
                        staff.approver(),
                        "/api/v1/meetings/confirmations",
                        null,
                        Map.of("items", List.of(Map.of("id", meeting.id(), "etag", meeting.etag()))))
                .statusCode(200);
        refused(meeting.id()).body("items.code", contains("INVALID_TRANSITION"));
    }

    @Test
    void tablesAndPagesThatAreTakenAwayLeaveARow() {
        staff.clerk().accept("text/csv").get("/api/v1/meetings").then().statusCode(200);
        staff.clerk().get("/api/v1/meetings").then().statusCode(200);
        staff.clerk()
                .accept("text/html")
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022")
                .then()
                .statusCode(200);
        events("action=EXPORT&actor=" + idOf(Role.CLERK))
                .body("items.code", contains("TEXT_HTML", "TEXT_CSV"))
                .body("items.resourceKind", contains("AGGREGATED_REPORT", "MEETING"));
    }

    @Test
    void grantsThatAreGivenLeaveARowEach() {
        String clerk = idOf(Role.CLERK);
        events("resource=" + clerk)
                .body("items.action", hasItem("GRANT_GIVEN"))
                .body("items.action", hasItem("ACCOUNT_CREATED"));
    }

    @Test
    void pagesAreTheWholeListOnce() {
        for (int i = 0; i < 5; i++) {
            Entered.draft("meetings", staff);
        }
        String query = "organization=" + staff.organization() + "&action=MEETING_CREATED";
        List<String> whole = events(query).body("items", hasSize(5)).extract().path("items.id");
        List<String> paged = Pages.all(SignedIn::admin, EVENTS + "?" + query, Map.of("limit", 2), "items.id");
        assertEquals(whole, paged);
        assertEquals(5, new HashSet<>(paged).size());
    }

    @Test
    void filtersNarrow() {
        Entered meeting = Entered.draft("meetings", staff);
        String own = "organization=" + staff.organization();
        events(own + "&resourceKind=MEETING").body("items.resource", contains(meeting.id()));
        events(own + "&subtree=true&resourceKind=MEETING").body("items.resource", contains(meeting.id()));
        events(own + "&resourceKind=MEETING&to=2020-01-01").body("items", hasSize(0));
        events(own + "&resourceKind=MEETING&from=2020-01-01").body("items", hasSize(1));
        events(own + "&outcome=REFUSED").body("items", hasSize(0));
        events("actor=" + staff.username(Role.CLERK) + "&action=MEETING_CREATED")
                .body("items.resource", contains(meeting.id()));
        events("actor=service&action=GET_MEETING&resourceKind=ATTACHMENT").body("items", hasSize(0));
        SignedIn.admin()
                .get(EVENTS + "?actor=nobody&action=MEETING_EATEN&resourceKind=SOUP&outcome=MAYBE&organization=NOWHERE")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("/actor", "/action", "/resourceKind", "/outcome", "/organization"));
        SignedIn.admin().get(EVENTS + "?actor=某人").then().statusCode(400);
        SignedIn.admin().get(EVENTS + "?outcome=MAYBE").then().statusCode(400);
        SignedIn.admin().get(EVENTS + "?cursor=forged").then().statusCode(400);
    }

    @Test
    void administratorsSeeTheirSubtreeAndNobodyElseAnything() {
        Staff other = Staff.hired();
        Entered.draft("meetings", other);
        Entered meeting = Entered.draft("meetings", staff);
        List<String> seen = staff.as(Role.ADMIN)
                .get(EVENTS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.resource", hasItem(meeting.id()))
                .extract()
                .path("items.organization");
        assertEquals(1, new HashSet<>(seen).size());
        staff.as(Role.ADMIN)
                .get(EVENTS + "?organization=" + other.organization() + "&actor=" + other.username(Role.CLERK))
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/organization", "/actor"));
        for (Role role : List.of(Role.CLERK, Role.APPROVER, Role.SIGNATORY, Role.READER, Role.STATISTICS)) {
            staff.as(role).get(EVENTS).then().statusCode(403);
            staff.as(role).get(EVENTS + "/verification").then().statusCode(403);
        }
        events("action=GET_AUDIT_EVENT&actor=" + idOf(Role.READER)).body("items.code", contains("FORBIDDEN"));
    }

    @Test
    void isGivenAsATable() {
        Entered.draft("meetings", staff);
        SignedIn.admin()
                .accept("text/csv")
                .get(EVENTS + "?organization=" + staff.organization())
                .then()
                .statusCode(200)
                .body(containsString("操作账号"))
                .body(containsString("MEETING_CREATED"));
    }

    @Test
    void nothingOfWhatWasSaidIsInTheRows() {
        Entered meeting = Entered.draft("meetings", staff);
        meeting.step(staff.clerk(), "confirmation", null);
        String rows = SignedIn.admin().get(EVENTS + "?limit=200").asString();
        for (String said : List.of("理论学习中心组", SignedIn.PASSWORD, "测试岗位", staff.username(Role.CLERK))) {
            assertFalse(rows.contains(said), said);
        }
    }

    @Test
    void provesTheChainAndSaysHowFarItWent() {
        SignedIn.admin()
                .get(EVENTS + "/verification?limit=1")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("through", equalTo(1))
                .body("broken", equalTo(null))
                .body("throughHash", matchesPattern("[0-9a-f]{64}"))
                .body("head.hash", matchesPattern("[0-9a-f]{64}"))
                .body("head.batch", not(equalTo(0)));
        for (String wrong : List.of(
                "from=0", "limit=201", "limit=0", "unknown=1", "anchor=12", "anchor=1:xyz", "from=99999999999999")) {
            SignedIn.admin().get(EVENTS + "/verification?" + wrong).then().statusCode(400);
        }
        SignedIn.admin()
                .get(EVENTS + "/verification?from=999999999")
                .then()
                .statusCode(400)
                .body("violations.field", contains("/from"));
        SignedIn.admin()
                .get(EVENTS + "/verification?anchor=1:" + "0".repeat(64))
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("broken.reason", equalTo("ANCHOR_DIFFERS"))
                .body("broken.batch", equalTo(1));
    }

    @Test
    void namesEveryFaultOfWhatIsToBeProvedAtOnce() {
        SignedIn.admin()
                .get(EVENTS + "/verification?anchor=zz&limit=0&unknown=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations.field", containsInAnyOrder("/anchor", "/limit", "/unknown"));
    }

    private ValidatableResponse refused(String resource) {
        return events("outcome=REFUSED&resource=" + resource);
    }

    private static ValidatableResponse events(@Nullable String query) {
        return SignedIn.admin().get(EVENTS + "?" + query).then().statusCode(200);
    }

    private String idOf(Role role) {
        return staff.as(role).get("/api/v1/me").then().extract().path("accountId");
    }
}
