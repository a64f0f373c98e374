package dev.taizhang.closing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import dev.taizhang.support.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing a period, reopening it, and who sees that. */
@QuarkusTest
class PeriodClosingTest {

    @Inject
    DataSource database;

    @Inject
    OfficeClock clock;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void isClosedReopenedWithAReasonAndClosedAgainEachOnRecord() {
        ValidatableResponse made = Closings.close(staff.as(Role.APPROVER), staff.organization(), "2022-Q1")
                .statusCode(201);
        made.body("state", equalTo("CLOSED"))
                .body("firstDay", equalTo("2022-01-01"))
                .body("lastDay", equalTo("2022-03-31"))
                .body("lastClosedBy", equalTo(staff.username(Role.APPROVER)))
                .body("reopenedAt", nullValue());
        String path = made.extract().header("Location");
        String etag = made.extract().header("ETag");
        String id = made.extract().path("id");
        Map<String, Object> reason = Map.of("reason", "漏报一次会议");
        Entered.post(staff.as(Role.SIGNATORY), path + "/reopening", null, reason)
                .statusCode(428);
        Entered.post(staff.as(Role.SIGNATORY), path + "/reopening", "\"9\"", reason)
                .statusCode(412);
        Entered.post(staff.as(Role.SIGNATORY), path + "/reopening", etag, Map.of())
                .statusCode(400)
                .body("violations.code", contains("REQUIRED"));
        Entered.post(staff.as(Role.APPROVER), path + "/reopening", etag, reason).statusCode(403);
        Entered.post(staff.as(Role.SIGNATORY), path + "/reopening", etag, reason)
                .statusCode(200)
                .body("state", equalTo("REOPENED"))
                .body("reopenReason", equalTo("漏报一次会议"))
                .body("reopenedBy", equalTo(staff.username(Role.SIGNATORY)));
        Closings.closeAgain(staff, path).statusCode(200).body("state", equalTo("CLOSED"));
        staff.as(Role.READER)
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.state", contains("CLOSED", "REOPENED", "CLOSED"))
                .body("items.reason", contains(null, "漏报一次会议", null))
                .body("items.recordedBy", hasItems(staff.username(Role.APPROVER), staff.username(Role.SIGNATORY)));
        List<Trail.Digests> closed = Trail.of(database, "PERIOD_CLOSED", id);
        List<Trail.Digests> reopened = Trail.of(database, "PERIOD_REOPENED", id);
        assertEquals(2, closed.size());
        assertTrue(closed.stream()
                .anyMatch(one -> Objects.equals(one.after(), reopened.getFirst().before())));
        assertTrue(closed.stream()
                .anyMatch(
                        one -> Objects.equals(one.before(), reopened.getFirst().after())));
    }

    @Test
    void takesOnlyNamedPeriodsThatAreOverAndNamesAllFaultsAtOnce() {
        String today = clock.today().toString();
        Map<String, Object> body = new HashMap<>(Map.of("organization", "nowhere-at-all", "period", "2022-Q9"));
        Entered.post(staff.as(Role.SIGNATORY), Closings.PATH, null, body)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/organization", "/period"))
                .body("violations.code", containsInAnyOrder("UNKNOWN_ORGANIZATION", "INVALID_PERIOD"));
        fault("2022-01-01/2022-02-28", "PERIOD_NOT_NAMED");
        fault(today.substring(0, 4), "PERIOD_NOT_ENDED");
        fault("2999", "PERIOD_NOT_ENDED");
        Entered.post(staff.as(Role.SIGNATORY), Closings.PATH, null, Map.of())
                .statusCode(400)
                .body("violations.code", contains("REQUIRED", "REQUIRED"));
        Closings.closed(staff, "2021");
        String before = staff.as(Role.SIGNATORY)
                .get(Closings.PATH + "?organization=" + staff.organization())
                .path("items[0].id");
        Closings.close(staff.as(Role.SIGNATORY), staff.organization(), "2021")
                .statusCode(409)
                .body("code", equalTo("CLOSING_EXISTS"))
                .body("existing.id", equalTo(before))
                .body("existing.href", equalTo(Closings.PATH + "/" + before))
                .body("existing.state", equalTo("CLOSED"));
    }

    private void fault(String period, String code) {
        Closings.close(staff.as(Role.SIGNATORY), staff.organization(), period)
                .statusCode(400)
                .body("violations.code", contains(code));
    }

    @Test
    void holdsForAllBelowAndIsReadThereButNotBesideIt() {
        Staff below = Staff.below(staff.organization());
        Staff beside = Staff.hired();
        Entered submitted = Entered.draft("meetings", below).submitted();
        String path = Closings.closed(staff, "2022");
        submitted
                .step(below.approver(), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("PERIOD_CLOSED"))
                .body("closings", contains(path.substring(path.lastIndexOf('/') + 1)))
                .body("detail", containsString("2022"));
        below.as(Role.READER).get(path).then().statusCode(200);
        below.as(Role.READER)
                .get(Closings.PATH)
                .then()
                .body("items.id", contains(path.substring(path.lastIndexOf('/') + 1)));
        Entered.post(below.as(Role.SIGNATORY), path + "/reopening", "*", Map.of("reason", "补录"))
                .statusCode(403);
        beside.as(Role.READER).get(path).then().statusCode(404);
        beside.as(Role.READER).get(path + "/history").then().statusCode(404);
        beside.as(Role.READER).get(path + "/changes").then().statusCode(404);
        beside.as(Role.READER).get(Closings.PATH).then().body("items", empty());
        Entered.confirmed("meetings", beside, Bodies.meeting(beside.organization()));
        Closings.reopen(staff, path).statusCode(200);
        submitted.confirmed();
    }

    @Test
    void aSuperiorsClosingDoesNotYieldToTheReopeningBelow() {
        Staff below = Staff.below(staff.organization());
        Entered submitted = Entered.draft("meetings", below).submitted();
        String own = Closings.closed(below, "2022-Q1");
        String above = Closings.closed(staff, "2022");
        Closings.reopen(below, own).statusCode(200);
        submitted.step(below.approver(), "confirmation", null).statusCode(409).body("code", equalTo("PERIOD_CLOSED"));
        Closings.reopen(staff, above).statusCode(200);
        submitted.confirmed();
        for (String closing : List.of(own, above)) {
            staff.as(Role.READER)
                    .get(closing + "/changes")
                    .then()
                    .body("items.recordId", contains(submitted.id()))
                    .body("items.action", contains("CONFIRMED"));
        }
    }

    @Test
    void showsWhatChangedAfterwardsOnlyToThoseWhoReadIt() {
        Staff one = Staff.below(staff.organization());
        Staff other = Staff.below(staff.organization());
        String path = Closings.closed(staff, "2022");
        Closings.reopen(staff, path).statusCode(200);
        Entered.confirmed("meetings", one, Bodies.meeting(one.organization()));
        Entered.confirmed("meetings", other, Bodies.meeting(other.organization()));
        staff.as(Role.READER).get(path + "/changes").then().body("items.size()", equalTo(2));
        one.as(Role.READER).get(path + "/changes").then().body("items.size()", equalTo(1));
        String next = staff.as(Role.READER)
                .get(path + "/changes?limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .extract()
                .path("next");
        staff.as(Role.READER)
                .queryParam("cursor", next)
                .get(path + "/changes?limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void isListedPageByPageWithTheLatestFirstAndByItsFilters() {
        List<String> ids = new ArrayList<>();
        for (String period : List.of("2021-Q4", "2022-Q2", "2022-Q1")) {
            ids.add(Closings.closed(staff, period));
        }
        Closings.reopen(staff, ids.getFirst()).statusCode(200);
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = staff.as(Role.READER)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .queryParam("limit", 2)
                    .get(Closings.PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.period"));
            next = page.getString("next");
        }
        assertEquals(List.of("2022-Q2", "2022-Q1", "2021-Q4"), seen);
        staff.as(Role.READER)
                .get(Closings.PATH + "?state=REOPENED&organization=" + staff.organization())
                .then()
                .body("items.period", contains("2021-Q4"));
        staff.as(Role.READER).get(Closings.PATH + "?period=2022-Q1").then().body("items.period", contains("2022-Q1"));
        staff.as(Role.READER)
                .get(Closings.PATH + "?period=first&state=OPEN&organization=nowhere")
                .then()
                .statusCode(400);
        staff.as(Role.READER)
                .header("Accept", "text/csv")
                .get(Closings.PATH)
                .then()
                .statusCode(200)
                .body(containsString("2022-Q2"));
    }

    @Test
    void movesTheReportOfAllWhomItConcerns() {
        Staff below = Staff.below(staff.organization());
        String report = "/api/v1/aggregated-reports/" + below.organization() + "/2021";
        String before = below.as(Role.READER).get(report).then().extract().header("ETag");
        String path = Closings.closed(staff, "2021");
        var after = below.as(Role.READER).get(report).then().statusCode(200).extract();
        assertNotEquals(before, after.header("ETag"));
        String closedSince = after.path("completeness.closedSince");
        assertNotNull(closedSince);
        String cutOff = after.path("asOf");
        String digest = after.path("digest");
        Closings.reopen(staff, path).statusCode(200);
        below.as(Role.READER).get(report).then().body("completeness.closedSince", nullValue());
        below.as(Role.READER)
                .queryParam("asOf", cutOff)
                .get(report)
                .then()
                .body("digest", equalTo(digest))
                .body("completeness.closedSince", equalTo(closedSince));
    }

    @Test
    void isTheReportsTooWhereItWasClosedPartByPartSinceTheLastOfThem() {
        Staff below = Staff.below(staff.organization());
        String report = "/api/v1/aggregated-reports/" + below.organization() + "/2021";
        Closings.closed(staff, "2021-Q4");
        Closings.closed(below, "2021-Q1");
        Closings.closed(staff, "2021-Q2");
        below.as(Role.READER).get(report).then().body("completeness.closedSince", nullValue());
        String last = Closings.closed(staff, "2021-Q3");
        String closedAt = below.as(Role.READER).get(last).then().extract().path("lastClosedAt");
        below.as(Role.READER).get(report).then().body("completeness.closedSince", equalTo(closedAt));
        Closings.reopen(staff, last).statusCode(200);
        below.as(Role.READER).get(report).then().body("completeness.closedSince", nullValue());
    }

    @Test
    void isNothingForMachinesThatReadFiguresOrForNobody() {
        Closings.closed(staff, "2021");
        staff.as(Role.STATISTICS).get(Closings.PATH).then().statusCode(200).body("items", empty());
        SignedIn.with("nobody-" + staff.organization(), "wrong")
                .get(Closings.PATH)
                .then()
                .statusCode(401);
    }
}
