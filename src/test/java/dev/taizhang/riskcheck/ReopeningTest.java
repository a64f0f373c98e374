package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finding that comes up again: on a later check, or because the risk is no longer borne. */
@QuarkusTest
class ReopeningTest {

    private static final Map<String, Object> PASSED = Map.of("outcome", "PASSED");
    private static final Map<String, Object> FAILED = Map.of("outcome", "FAILED", "reason", "记录仍不全");

    private final String today = Checks.today().toString();
    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void isReopenedOnALaterCheckAndThenNeedsFreshEvidence() {
        String template = Checks.confirmedTemplate(staff);
        Entered finding = closed(template);
        String again = check(template, today, "FAIL").submitted().confirmed().id();
        finding.step(supervisor(), "reopening", Map.of("reason", "复查又发现", "recheck", again))
                .statusCode(200)
                .body("state", equalTo("REMEDIATING"))
                .body("history[-1].basis", equalTo(again))
                .body("history[-2].basis", nullValue());
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", PASSED).statusCode(409).body("code", equalTo("EVIDENCE_REQUIRED"));
        finding.step(supervisor(), "verifications", FAILED).statusCode(200);
        Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
        finding.step(supervisor(), "closure", Map.of()).statusCode(200);
    }

    @Test
    void aReopenedFindingWhoseActionItemsAreClosedShowsWhatIsNewByAFile() {
        Entered finding = closed(Checks.confirmedTemplate(staff));
        finding.step(supervisor(), "reopening", Map.of("reason", "群众反映")).statusCode(200);
        finding.step(staff.clerk(), "readiness", null).statusCode(200).body("allowedTransitions", contains("FAIL"));
        staff.clerk()
                .queryParam("name", "again.pdf")
                .contentType("application/pdf")
                .body("%PDF-1.4 again".getBytes(StandardCharsets.US_ASCII))
                .post(finding.path() + "/attachments")
                .then()
                .statusCode(201);
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
        finding.step(supervisor(), "closure", Map.of()).statusCode(200);
    }

    @Test
    void aRecheckIsAnotherConfirmedCheckAfterTheCloseOutThatFoundTheSame() {
        String template = Checks.confirmedTemplate(staff);
        Entered finding = closed(template);
        String own = finding.shown().getString("check");
        String draft = check(template, today, "FAIL").id();
        String early =
                check(template, "2022-04-09", "FAIL").submitted().confirmed().id();
        String well = check(template, today, "PASS").submitted().confirmed().id();
        String foreign = Checks.draft(Staff.hired()).submitted().confirmed().id();
        refused(finding, own, "UNKNOWN_RISK_CHECK");
        refused(finding, draft, "UNKNOWN_RISK_CHECK");
        refused(finding, foreign, "UNKNOWN_RISK_CHECK");
        refused(finding, "0".repeat(20), "UNKNOWN_RISK_CHECK");
        refused(finding, early, "BEFORE_START");
        refused(finding, well, "ITEM_NOT_FAILED");
        assertEquals("CLOSED", finding.shown().getString("state"));
        finding.step(supervisor(), "reopening", Map.of("reason", "群众反映")).statusCode(200);
    }

    @Test
    void anAcceptedFindingIsOverdueOnlyFromTheDayAfterItsLastOn() {
        Entered finding = Checks.confirmedFinding(staff);
        Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        overdue(Checks.today(), 1);
        LocalDate last = Checks.today().plusMonths(6);
        finding.step(staff.approver(), "acceptance", Map.of("until", last.toString(), "reason", "影响有限"))
                .statusCode(200)
                .body("overdue", equalTo(false));
        overdue(Checks.today(), 0);
        overdue(last, 0);
        overdue(last.plusDays(1), 1);
        finding.step(supervisor(), "reopening", Map.of("reason", "不再可控")).statusCode(200);
        overdue(Checks.today(), 1);
    }

    /** In the figure and in what the report says beside it. */
    private void overdue(LocalDate through, int expected) {
        staff.approver()
                .get("/api/v1/metrics/OVERDUE_COUNT/values?period=2022&organization=" + staff.organization()
                        + "&through=" + through)
                .then()
                .statusCode(200)
                .body("value", equalTo(expected));
        staff.approver()
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022?through=" + through)
                .then()
                .statusCode(200)
                .body("riskChecks.open", equalTo(expected))
                .body("riskChecks.overdue", equalTo(expected));
    }

    private void refused(Entered finding, String recheck, String code) {
        finding.step(supervisor(), "reopening", Map.of("reason", "复查又发现", "recheck", recheck))
                .statusCode(400)
                .body("violations.field", contains("/recheck"))
                .body("violations.code", contains(code));
    }

    /** A finding of a check made with that template, closed today. */
    private Entered closed(String template) {
        Entered check = check(template, "2022-03-17", "FAIL");
        Entered finding = Checks.finding(check, staff);
        check.submitted().confirmed();
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        finding.step(staff.clerk(), "remediation", null).statusCode(200);
        Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
        finding.step(supervisor(), "closure", Map.of()).statusCode(200);
        return finding;
    }

    private Entered check(String template, String checkedOn, String firstItem) {
        Map<String, Object> first = firstItem.equals("FAIL") ? Checks.mended(1) : Checks.result(1, firstItem);
        Map<String, Object> body = Bodies.with(
                Checks.check(staff.organization(), template),
                "results",
                List.of(first, Checks.mended(2), Checks.result(3, "PASS")));
        return Entered.draft("risk-checks", staff, Bodies.with(body, "checkedOn", checkedOn));
    }

    private RequestSpecification supervisor() {
        return staff.as(Role.SUPERVISOR);
    }
}
