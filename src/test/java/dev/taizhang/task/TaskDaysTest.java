package dev.taizhang.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Reports;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Since when and until when something waits, and for whose step. */
@QuarkusTest
class TaskDaysTest {

    private static final String PATH = "/api/v1/me/tasks";

    private final OfficeClock clock;
    private Staff staff;

    TaskDaysTest(OfficeClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void aFindingIsDueOnTheDayToWhichItsItemsWereExtended() {
        Entered finding = Checks.confirmedFinding(staff);
        Entered item = Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        tasks(staff.approver()).body("items.due", contains("2022-04-15")).body("items[0].originalDue", nullValue());
        item.step(staff.clerk(), "extensions", Map.of("to", "2035-06-01", "reason", "需协调"))
                .statusCode(201);
        item.step(staff.approver(), "extensions/1/approval", null).statusCode(200);
        tasks(staff.approver())
                .body("items.kind", contains("ASSIGN_FINDING"))
                .body("items.due", contains("2035-06-01"))
                .body("items.originalDue", contains("2022-04-15"))
                .body("items.overdue", contains(false));
    }

    @Test
    void nothingWaitsBeforeItIsConfirmed() {
        Entered check = Checks.draft(staff);
        Entered finding = Checks.finding(check, staff);
        Entered item = Entered.draft("action-items", staff, Checks.instruction(staff));
        Instant entered = Instant.parse(finding.shown().getString("enteredAt"));
        check.submitted().confirmed();
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        Instant confirmed = Instant.parse(finding.shown().getString("confirmedAt"));
        assertTrue(entered.isBefore(confirmed));
        tasks(staff.approver()).body("items.since", contains(confirmed.toString()));
        tasks(staff.clerk()).body("items.since", contains(item.shown().getString("confirmedAt")));
    }

    @Test
    void aRiskThatWasAcceptedWaitsSinceTheDayAfterItsLast() {
        List<String> expected = new ArrayList<>();
        for (String until : List.of("2022-12-30", "2022-12-31", "2022-12-31")) {
            accepted(until);
            expected.add(clock.startOf(LocalDate.parse(until).plusDays(1)).toString());
        }
        tasks(staff.approver()).body("items.since", equalTo(expected));
        List<String> paged = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = tasks(staff.approver().urlEncodingEnabled(false), "?limit=1" + cursor)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.since"));
            ids.addAll(page.getList("items.recordId"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertEquals(expected, paged);
        assertEquals(3, ids.stream().distinct().count());
    }

    /** A risk whose last day is put into the past, as only time does. */
    private void accepted(String until) {
        Entered finding = Checks.confirmedFinding(staff);
        finding.step(
                        staff.approver(),
                        "acceptance",
                        Map.of("until", Checks.today().toString(), "reason", "可以承受"))
                .statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(EntityManager.class)
                        .get()
                        .createNativeQuery("UPDATE state_entry SET until_day = :until"
                                + " WHERE record_id = :finding AND until_day IS NOT NULL")
                        .setParameter("until", until)
                        .setParameter("finding", finding.id())
                        .executeUpdate());
    }

    @Test
    void aFindingWaitsForItsItemsFirst() {
        Entered finding = Checks.remediating(staff);
        tasks(staff.clerk()).body("items.kind", contains("REMEDY_FINDING"));
        Entered item = Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        tasks(staff.clerk()).body("items.kind", contains("WORK_ON_ACTION_ITEM"));
        finding.step(staff.clerk(), "readiness", null).statusCode(409);
        Checks.handedOver(item, staff);
        tasks(staff.clerk()).body("items.kind", contains("REMEDY_FINDING"));
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        Map<String, String> passed = Map.of("outcome", "PASSED");
        finding.step(staff.as(Role.SUPERVISOR), "verifications", passed).statusCode(200);
        tasks(staff.as(Role.SUPERVISOR)).body("items.kind", hasItem("CLOSE_FINDING"));
        Map<String, String> failed = Map.of("outcome", "FAILED", "reason", "又坏了");
        item.step(staff.as(Role.SUPERVISOR), "verifications", failed).statusCode(201);
        tasks(staff.as(Role.SUPERVISOR)).body("items", empty());
        finding.step(staff.as(Role.SUPERVISOR), "closure", Map.of()).statusCode(409);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        tasks(staff.as(Role.SUPERVISOR)).body("items.kind", contains("VERIFY_ACTION_ITEM"));
        finding.step(staff.as(Role.SUPERVISOR), "closure", Map.of()).statusCode(409);
        item.step(staff.as(Role.SUPERVISOR), "verifications", passed).statusCode(201);
        tasks(staff.as(Role.SUPERVISOR)).body("items.kind", hasItem("CLOSE_FINDING"));
        finding.step(staff.as(Role.SUPERVISOR), "closure", Map.of()).statusCode(200);
    }

    @Test
    void whoStandsInIsOfferedTheStepsOfThatStageAlone() {
        Entered article = Press.passed(staff, 0);
        String today = Checks.today().toString();
        Map<String, Object> delegation = Map.of(
                "organization",
                staff.organization(),
                "stage",
                "FIRST",
                "delegate",
                staff.username(Role.READER),
                "from",
                today,
                "to",
                today);
        Entered.post(staff.as(Role.REVIEWER_FIRST), "/api/v1/review-delegations", null, delegation)
                .statusCode(201);
        tasks(staff.as(Role.READER)).body("items[0].allowedTransitions", hasItem("PASS"));
        tasks(staff.as(Role.READER)).body("items[0].allowedTransitions", not(hasItem("VOID")));
        Entered.post(staff.as(Role.READER), article.path() + "/void", "*", Map.of("reason", "无"))
                .statusCode(403);
        assertEquals("IN_FIRST", article.shown().getString("state"));
    }

    @Test
    void aReportThatWasGivenBackWaitsUntilItIsHandedInAgain() {
        Entered report = Reports.brought(Reports.draft(staff), staff, "COMPUTED");
        tasks(staff.clerk()).body("items", empty());
        report.step(staff.clerk(), "submission", null).statusCode(200);
        report.step(staff.approver(), "return", Map.of("reason", "数字请核实")).statusCode(200);
        String since = report.shown().getString("history[-1].at");
        report.step(staff.clerk(), "computation", null).statusCode(200);
        tasks(staff.clerk())
                .body("items.kind", contains("REVISE_RECORD"))
                .body("items.state", contains("COMPUTED"))
                .body("items.since", contains(since))
                .body("items[0].allowedTransitions", hasItem("SUBMIT"));
        report.replace(report.etag(), Reports.body(staff.organization())).statusCode(200);
        tasks(staff.clerk()).body("items.state", contains("DRAFT")).body("items.since", contains(since));
        Reports.brought(report, staff, "IN_REVIEW");
        tasks(staff.clerk()).body("items", empty());
    }

    @Test
    void aReportIsNotOfferedToBeIssuedWhileAnotherOneOfThePeriodStands() {
        Entered standing = Reports.at(staff, "ISSUED");
        Reports.at(staff, "SIGNED", "2022-Q1");
        tasks(staff.clerk()).body("items.kind", contains("ISSUE_REPORT"));
        Entered second = Reports.at(staff, "SIGNED");
        tasks(staff.clerk()).body("items.kind", contains("ISSUE_REPORT"));
        tasks(staff.as(Role.SIGNATORY))
                .body("items.kind", containsInAnyOrder("ISSUE_REPORT", "RETURN_REPORT"))
                .body("items.find { it.kind == 'RETURN_REPORT' }.recordId", equalTo(second.id()));
        Reports.withdrawn(standing, staff);
        tasks(staff.clerk()).body("items.kind", contains("ISSUE_REPORT", "ISSUE_REPORT"));
    }

    @Test
    void aReportIsNotOfferedToBeIssuedInThePlaceOfOneThatDoesNotStand() {
        Entered old = Reports.at(staff, "ISSUED");
        Entered late = Entered.draft(
                "reports", staff, Bodies.with(Reports.body(staff.organization()), "supersedes", old.id()));
        Reports.brought(late, staff, "SIGNED");
        tasks(staff.clerk()).body("items.kind", contains("ISSUE_REPORT"));
        tasks(staff.as(Role.SIGNATORY)).body("items.kind", contains("ISSUE_REPORT"));
        Reports.superseding(staff, old);
        tasks(staff.clerk()).body("items", empty());
        tasks(staff.as(Role.SIGNATORY)).body("items.kind", contains("RETURN_REPORT"));
        late.step(staff.as(Role.SIGNATORY), "return", Map.of("reason", "另拟")).statusCode(200);
        tasks(staff.clerk()).body("items.kind", contains("REVISE_RECORD"));
    }

    private static ValidatableResponse tasks(RequestSpecification as) {
        return tasks(as, "");
    }

    private static ValidatableResponse tasks(RequestSpecification as, String query) {
        return as.get(PATH + query).then().statusCode(200);
    }
}
