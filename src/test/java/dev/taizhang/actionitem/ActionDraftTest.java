package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided, planned or found wrong becomes an action item in one step, linked both ways. */
@QuarkusTest
class ActionDraftTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void aDecisionBecomesAnItemThatTakesOverWhoAndUntilWhen() {
        Staff acting = Staff.below(staff.organization());
        Entered meeting = meeting(List.of(
                Map.of("text", "第一项"),
                Map.of("text", "限期补充台账", "responsibleOrganization", acting.organization(), "due", "2035-01-01")));
        String id = Entered.post(
                        staff.clerk(),
                        meeting.path() + "/decisions/2/action-items",
                        null,
                        Map.of("responsiblePost", "支部书记"))
                .statusCode(201)
                .body("source", equalTo("DECISION"))
                .body("sourceRecord", equalTo(meeting.id()))
                .body("sourcePart", equalTo(2))
                .body("measure", equalTo("限期补充台账"))
                .body(
                        "responsibleOrganization",
                        equalTo(meeting.shown().getString("decisions[1].responsibleOrganization")))
                .body("due", equalTo("2035-01-01"))
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
        staff.clerk().get(meeting.path() + "/action-items").then().body("items.id", contains(id));
        Staff.hired().clerk().get(meeting.path() + "/action-items").then().statusCode(404);
        Entered.post(staff.clerk(), meeting.path() + "/decisions/2/action-items", null, Map.of())
                .statusCode(409)
                .body("code", equalTo("ACTION_ITEM_EXISTS"))
                .body("existing.id", equalTo(id))
                .body("existing.href", equalTo("/api/v1/action-items/" + id))
                .body("existing.state", equalTo("OPEN"));
        Entered.known("action-items", staff, id)
                .step(staff.approver(), "cancellation", Map.of("reason", "另行安排"))
                .statusCode(200);
        Entered.post(staff.clerk(), meeting.path() + "/decisions/2/action-items", null, Map.of("title", " "))
                .statusCode(201)
                .body("title", equalTo("限期补充台账"));
    }

    @Test
    void whatADecisionDoesNotSayMustBeSaidAndAllOfItIsNamedAtOnce() {
        Entered meeting = meeting(List.of(Map.of("text", "第一项")));
        Entered.post(staff.clerk(), meeting.path() + "/decisions/1/action-items", null, Map.of())
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/responsibleOrganization", "/due"));
        Entered.post(staff.clerk(), meeting.path() + "/decisions/2/action-items", null, Map.of())
                .statusCode(404);
        Entered.post(staff.approver(), meeting.path() + "/decisions/1/action-items", null, owned())
                .statusCode(403);
        meeting.step(staff.approver(), "void", Map.of("reason", "重复")).statusCode(200);
        Entered.post(staff.clerk(), meeting.path() + "/decisions/1/action-items", null, owned())
                .statusCode(409)
                .body("state", equalTo("VOIDED"));
    }

    @Test
    void aPlannedMeasureBecomesAnItemThatNextYearsReportOpensWith() {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        Entered measure = Entered.confirmed(
                "planned-measures",
                staff,
                Map.of(
                        "organization", staff.organization(),
                        "title", "健全台账制度",
                        "statement", "每季度核对一次",
                        "topics", List.of(),
                        "period", Integer.toString(year - 1),
                        "evidenceMetrics", List.of(),
                        "plannedOn", (year - 1) + "-12-20"));
        String id = Entered.post(staff.clerk(), measure.path() + "/action-items", null, owned())
                .statusCode(201)
                .body("source", equalTo("PLAN"))
                .body("title", equalTo("健全台账制度"))
                .body("measure", equalTo("每季度核对一次"))
                .extract()
                .path("id");
        Entered.known("action-items", staff, id)
                .step(staff.approver(), "confirmation", null)
                .statusCode(200);
        staff.clerk().get(measure.path() + "/action-items").then().body("items.id", contains(id));
        staff.clerk()
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/" + year)
                .then()
                .statusCode(200)
                .body("lastYear.id", contains(id))
                .body("lastYear.state", contains("OPEN"))
                .body("figures.LAST_YEAR_COMMITMENT_RATE.value", equalTo("0.0"));
        Entered item = Checks.handedOver(Entered.known("action-items", staff, id), staff);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201);
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of()).statusCode(200);
        staff.clerk()
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/" + year)
                .then()
                .body("lastYear.id", contains(id))
                .body("lastYear.state", contains("CLOSED"))
                .body("lastYear.responsibleOrganization", contains(item.shown().getString("responsibleOrganization")))
                .body("figures.LAST_YEAR_COMMITMENT_RATE.value", equalTo("100.0"));
        staff.clerk()
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/" + (year + 1))
                .then()
                .body("lastYear", hasSize(0));
    }

    @Test
    void aProblemBecomesAnItemThatNextYearsReportOpensWithToo() {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        Entered problem = Entered.confirmed(
                "problems",
                staff,
                Map.of(
                        "organization",
                        staff.organization(),
                        "title",
                        "台账更新不及时",
                        "statement",
                        "个别支部未按季更新",
                        "topics",
                        List.of(),
                        "evidenceMetrics",
                        List.of(),
                        "identifiedOn",
                        (year - 1) + "-11-20"));
        staff.clerk().get(problem.path() + "/action-items").then().body("items", hasSize(0));
        String id = Entered.post(
                        staff.clerk(), problem.path() + "/action-items", null, Bodies.with(owned(), "title", "按季核对"))
                .statusCode(201)
                .body("source", equalTo("PROBLEM"))
                .body("sourceRecord", equalTo(problem.id()))
                .body("title", equalTo("按季核对"))
                .extract()
                .path("id");
        lastYear(year).body("lastYear", hasSize(0)).body("figures.LAST_YEAR_COMMITMENT_RATE.value", nullValue());
        Entered.known("action-items", staff, id)
                .step(staff.approver(), "confirmation", null)
                .statusCode(200);
        lastYear(year)
                .body("lastYear.id", contains(id))
                .body("lastYear.state", contains("OPEN"))
                .body("figures.LAST_YEAR_COMMITMENT_RATE.value", equalTo("0.0"))
                .body("figures.LAST_YEAR_COMMITMENT_RATE.definitionVersion", equalTo(2));
        lastYear(year - 1).body("lastYear", hasSize(0));
        lastYear(year + 1).body("lastYear", hasSize(0));
        staff.clerk().get(problem.path() + "/action-items").then().body("items", hasSize(1));
    }

    private ValidatableResponse lastYear(int year) {
        return staff.clerk()
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/" + year)
                .then()
                .statusCode(200);
    }

    private Map<String, Object> owned() {
        return Map.of("responsibleOrganization", staff.organization(), "due", "2035-12-31");
    }

    private Entered meeting(List<Map<String, Object>> decisions) {
        return Entered.confirmed(
                "meetings", staff, Bodies.with(Bodies.meeting(staff.organization()), "decisions", decisions));
    }
}
