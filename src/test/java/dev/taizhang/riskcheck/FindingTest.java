package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Rows;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding is entered inside its check, counts with it, and goes step by step to its close-out. */
@QuarkusTest
class FindingTest {

    private static final Map<String, Object> REASON = Map.of("reason", "核查后不属实");

    @Test
    void isConfirmedAndCountsWithItsCheck() {
        Staff staff = Staff.hired();
        Entered check = Checks.draft(staff);
        Entered finding = Checks.finding(check, staff);
        count(staff, 0);
        check.submitted().confirmed();
        count(staff, 1);
        staff.clerk()
                .get(finding.path())
                .then()
                .body("state", equalTo("OPEN"))
                .body("confirmedBy", equalTo(staff.username(Role.APPROVER)))
                .body("severity", equalTo("MEDIUM"))
                .body("foundOn", equalTo("2022-03-17"))
                .body("rating", equalTo(12))
                .body("history.state", contains("OPEN"))
                .body("history.by", contains(staff.username(Role.CLERK)));
        check.step(staff.approver(), "void", REASON).statusCode(200);
        assertEquals("VOIDED", finding.shown().getString("state"));
        count(staff, 0);
    }

    @Test
    void isEnteredOnlyOnAFailedItemAndWhileTheCheckIsNotConfirmed() {
        Staff staff = Staff.hired();
        Entered check = Checks.draft(staff);
        Entered.post(staff.clerk(), check.path() + "/findings", null, Checks.finding(3))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/checkItem")))
                .body("violations.code", equalTo(List.of("ITEM_NOT_FAILED")));
        check.submitted().confirmed();
        Entered.post(staff.clerk(), check.path() + "/findings", null, Checks.finding(1))
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("CONFIRMED"));
        staff.clerk().get(check.path() + "/findings").then().body("items", hasSize(0));
    }

    @Test
    void isCorrectedOnlyBeforeItsCheckIsConfirmed() {
        Staff staff = Staff.hired();
        Entered check = Checks.draft(staff);
        Entered finding = Checks.finding(check, staff);
        String seen = check.submitted().etag();
        finding.replace(finding.etag(), Bodies.with(Checks.finding(2), "severity", "CRITICAL"))
                .statusCode(200)
                .body("checkItem", equalTo(2))
                .body("severity", equalTo("CRITICAL"));
        Entered.post(staff.approver(), check.path() + "/confirmation", seen, null)
                .statusCode(412);
        check.confirmed();
        finding.replace(finding.etag(), Checks.finding(1))
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("allowedTransitions", equalTo(List.of("ASSIGN", "DISMISS", "ACCEPT")));
    }

    @Test
    void goesStepByStepToItsCloseOut() {
        String today = Checks.today().toString();
        Staff staff = Staff.hired();
        Entered finding = Checks.remediating(staff);
        Entered item = Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200).body("attempt", equalTo(1));
        finding.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "FAILED", "reason", "记录仍不全"))
                .statusCode(200)
                .body("state", equalTo("REMEDIATING"));
        Checks.handedOver(item, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200).body("attempt", equalTo(2));
        finding.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("verifiedBy", equalTo(staff.username(Role.SUPERVISOR)));
        finding.step(staff.as(Role.SUPERVISOR), "closure", Map.of("on", today))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo(today));
        finding.step(staff.as(Role.SUPERVISOR), "reopening", Map.of("reason", "复查又发现"))
                .statusCode(200)
                .body("closedOn", nullValue())
                .body(
                        "history.state",
                        contains(
                                "OPEN",
                                "ASSIGNED",
                                "REMEDIATING",
                                "READY_FOR_VERIFICATION",
                                "REMEDIATING",
                                "READY_FOR_VERIFICATION",
                                "VERIFIED",
                                "CLOSED",
                                "REMEDIATING"));
    }

    @Test
    void isNotVerifiedByWhoeverHandedItOver() {
        Staff staff = Staff.hired();
        Entered finding = assigned(staff);
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "SUPERVISOR", "organization", staff.organization())));
        finding.step(SignedIn.with(both, SignedIn.PASSWORD), "remediation", null)
                .statusCode(200);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(SignedIn.with(both, SignedIn.PASSWORD), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    @Test
    void aDismissedOneIsNotCountedAndTheTraceSaysWhy() {
        Staff staff = Staff.hired();
        Entered finding = Checks.confirmedFinding(staff);
        finding.step(staff.approver(), "dismissal", REASON)
                .statusCode(200)
                .body("dismissReason", equalTo("核查后不属实"))
                .body("dismissedBy", equalTo(staff.username(Role.APPROVER)));
        count(staff, 0);
        staff.clerk()
                .get("/api/v1/metrics/FINDING_COUNT/contributions?counted=false&period=2022&organization="
                        + staff.organization())
                .then()
                .body("items.recordId", contains(finding.id()))
                .body("items.reason", contains("DISMISSED"));
    }

    @Test
    void itsCategoryIsOneThatPeopleReadInWords() {
        Staff staff = Staff.hired();
        Entered check = Checks.draft(staff);
        Entered.post(
                        staff.clerk(),
                        check.path() + "/findings",
                        null,
                        Bodies.with(Checks.finding(1), "category", "PREMISES"))
                .statusCode(400)
                .body("violations.field", contains("/category"))
                .body("violations.code", contains("INVALID_VALUE"))
                .body("violations[0].message", containsString("METHOD"));
        Entered.post(
                        staff.clerk(),
                        check.path() + "/findings",
                        null,
                        Bodies.with(Checks.finding(1), "category", "method"))
                .statusCode(400)
                .body("violations.message", contains(containsString("METHOD")));
    }

    @Test
    void oneThatWasImportedIsCorrectedInItsOwnCategory() {
        Staff staff = Staff.hired();
        Entered finding = Checks.finding(Checks.draft(staff), staff);
        Rows.update(
                "UPDATE record_version SET content = REPLACE(content, '\"METHOD\"', '\"PREMISES\"') WHERE record_id = ?",
                finding.id());
        Map<String, Object> corrected = Bodies.with(Checks.finding(1), "title", "改过的题目");
        finding.replace("*", Bodies.with(corrected, "category", "PERSONNEL"))
                .statusCode(400)
                .body("violations.field", contains("/category"))
                .body("violations.code", contains("INVALID_VALUE"));
        finding.replace("*", Bodies.with(corrected, "category", "PREMISES"))
                .statusCode(200)
                .body("title", equalTo("改过的题目"))
                .body("category", equalTo("PREMISES"));
        finding.replace("*", Bodies.with(corrected, "category", "OUTPUT")).statusCode(200);
        finding.replace("*", Bodies.with(corrected, "category", "PREMISES")).statusCode(400);
    }

    @Test
    void anAcceptedRiskIsBorneUntilADay() {
        Staff staff = Staff.hired();
        Entered finding = Checks.confirmedFinding(staff);
        finding.step(staff.approver(), "acceptance", Map.of("until", "2000-12-31"))
                .statusCode(400)
                .body("violations.field", contains("/until"));
        finding.step(staff.approver(), "acceptance", Map.of("until", "2035-12-31", "reason", "影响有限"))
                .statusCode(200)
                .body("acceptedUntil", equalTo("2035-12-31"))
                .body("acceptedBy", equalTo(staff.username(Role.APPROVER)));
        count(staff, 1);
    }

    @ParameterizedTest
    @CsvSource({"remediation,CLERK", "readiness,CLERK", "closure,SUPERVISOR", "reopening,SUPERVISOR"})
    void aStepThatItsStateDoesNotAllowIsRefused(String step, Role role) {
        Staff staff = Staff.hired();
        Entered finding = Checks.confirmedFinding(staff);
        Object body = step.equals("closure") ? Map.of() : step.equals("reopening") ? REASON : null;
        finding.step(staff.as(role), step, body)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("OPEN"))
                .body("allowedTransitions", equalTo(List.of("ASSIGN", "DISMISS", "ACCEPT")));
        assertEquals("OPEN", finding.shown().getString("state"));
    }

    @Test
    void eachStepTakesItsRole() {
        Staff staff = Staff.hired();
        Entered finding = Checks.confirmedFinding(staff);
        finding.step(staff.clerk(), "assignment", null).statusCode(403);
        finding.step(staff.clerk(), "dismissal", REASON).statusCode(403);
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        finding.step(staff.approver(), "remediation", null).statusCode(403);
    }

    private static Entered assigned(Staff staff) {
        Entered finding = Checks.confirmedFinding(staff);
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        return finding;
    }

    private static void count(Staff staff, int findings) {
        staff.approver()
                .get("/api/v1/metrics/FINDING_COUNT/values?period=2022&organization=" + staff.organization())
                .then()
                .statusCode(200)
                .body("value", equalTo(findings));
    }
}
