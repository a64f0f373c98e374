package dev.taizhang.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see figures but no records gets the whole figure, and nothing of the records behind it. */
@QuarkusTest
class FiguresWithoutRecordsTest {

    private static final String SECRET = "不可外传的标题";
    private static final List<String> LISTS = List.of(
            "problems", "plannedMeasures", "lastYear", "lastYearUnassigned", "actionItems.overdue", "plans.missed");

    private Staff top;
    private Staff below;
    private Entered meeting;

    @BeforeEach
    void record() {
        top = Staff.hired();
        below = Staff.below(top.organization());
        meeting = Entered.confirmed(
                "meetings", below, Bodies.with(Bodies.meeting(below.organization()), "title", SECRET));
        for (String ledger : List.of("problems", "planned-measures")) {
            Map<String, Object> body = new HashMap<>(AnyRecord.body(ledger, below.organization()));
            body.put("title", SECRET);
            Entered.confirmed(ledger, below, body);
        }
    }

    @Test
    void aMachineClientGetsFiguresAndNoRecords() {
        assertEquals(1, value(top.as(Role.STATISTICS)));
        top.as(Role.STATISTICS).get(trace(top)).then().statusCode(403).body(not(containsString(SECRET)));
        top.as(Role.READER).get(trace(top)).then().statusCode(200).body("items.recordId", hasItem(meeting.id()));
    }

    @Test
    void theReportListsRecordsToThoseAloneWhoReadThem() {
        for (String type : List.of("application/json", "text/html", "text/csv")) {
            top.as(Role.STATISTICS)
                    .accept(type)
                    .get(report())
                    .then()
                    .statusCode(200)
                    .body(not(containsString(SECRET)))
                    .body(not(containsString(meeting.id())));
        }
        top.as(Role.READER).accept("text/html").get(report()).then().body(containsString(SECRET));
        JsonPath whole = top.as(Role.READER).get(report()).jsonPath();
        JsonPath figures = top.as(Role.STATISTICS).get(report()).jsonPath();
        assertEquals(List.of(SECRET), whole.getList("problems.title"));
        assertEquals(List.of(), figures.getList("problems"));
        assertEquals(List.of(), figures.getList("plannedMeasures"));
        assertEquals(List.of(), figures.getList("actionItems.overdue"));
        assertEquals(whole.getString("digest"), figures.getString("digest"));
        assertEquals(whole.<Object>get("figures"), figures.<Object>get("figures"));
    }

    /** An empty list must not say that there is nothing. */
    @Test
    void theReportSaysHowMuchOfEachListIsWithheld() {
        overdue();
        JsonPath whole = top.as(Role.READER).get(report()).jsonPath();
        JsonPath figures = top.as(Role.STATISTICS).get(report()).jsonPath();
        for (String list : LISTS) {
            assertEquals(0, whole.getInt(list + "Withheld"), list);
            assertEquals(whole.getList(list).size(), figures.getInt(list + "Withheld"), list);
        }
        for (String list : List.of("problems", "plannedMeasures", "actionItems.overdue")) {
            assertEquals(1, figures.getInt(list + "Withheld"), list);
        }
        assertEquals(whole.getString("digest"), figures.getString("digest"));
        Map.of("zh-CN", "因无权查阅相应记录，此处未列出的事项数： 1", "en", "as you may not read these records: 1")
                .forEach((language, said) -> {
                    page(Role.STATISTICS, language).body(containsString(said));
                    page(Role.READER, language).body(not(containsString(said)));
                });
    }

    private void overdue() {
        Map<String, Object> item = new HashMap<>(Checks.instruction(below));
        item.put("title", SECRET);
        Checks.confirmedItem(below, item);
    }

    private ValidatableResponse page(Role reader, String language) {
        return top.as(reader)
                .accept("text/html")
                .header("Accept-Language", language)
                .get(report())
                .then()
                .statusCode(200)
                .body(reader == Role.READER ? containsString(SECRET) : not(containsString(SECRET)));
    }

    /** Figures of all, records of one branch. */
    @Test
    void whoReadsRecordsOfAPartFollowsTheFigureOfThatPartAlone() {
        Staff aside = Staff.below(top.organization());
        Entered.confirmed("meetings", aside, Bodies.meeting(aside.organization()));
        String username = SignedIn.account(List.of(
                Map.of("role", "STATISTICS", "organization", top.organization()),
                Map.of("role", "READER", "organization", aside.organization())));
        assertEquals(2, value(SignedIn.with(username, SignedIn.PASSWORD)));
        SignedIn.with(username, SignedIn.PASSWORD).get(trace(top)).then().statusCode(403);
        SignedIn.with(username, SignedIn.PASSWORD).get(trace(below)).then().statusCode(403);
        SignedIn.with(username, SignedIn.PASSWORD)
                .get(trace(aside))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        SignedIn.with(username, SignedIn.PASSWORD)
                .get(report())
                .then()
                .body(not(containsString(SECRET)))
                .body("figures.STUDY_MEETING_COUNT.value", equalTo(2))
                .body("problemsWithheld", equalTo(1));
    }

    private String report() {
        return "/api/v1/aggregated-reports/" + top.organization() + "/2022";
    }

    private static String trace(Staff of) {
        return "/api/v1/metrics/STUDY_MEETING_COUNT/contributions?period=2022&organization=" + of.organization();
    }

    private int value(RequestSpecification as) {
        return as.get("/api/v1/metrics/STUDY_MEETING_COUNT/values?period=2022&organization=" + top.organization())
                .then()
                .statusCode(200)
                .extract()
                .path("value");
    }
}
