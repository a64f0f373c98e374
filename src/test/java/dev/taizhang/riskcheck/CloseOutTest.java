package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finding goes on with what is done about it: handed over, verified, sent back and closed together. */
@QuarkusTest
class CloseOutTest {

    private static final Map<String, Object> PASSED = Map.of("outcome", "PASSED");
    private static final Map<String, Object> FAILED = Map.of("outcome", "FAILED", "reason", "记录仍不全");
    private static final byte[] PDF = "%PDF-1.4 proof".getBytes(StandardCharsets.US_ASCII);

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void isHandedOverOnceAllItsActionItemsAre() {
        Entered finding = Checks.remediating(staff);
        Entered first = Checks.confirmedItem(staff, about(finding));
        Entered second = Checks.confirmedItem(staff, about(finding));
        Entered third = Checks.confirmedItem(staff, about(finding));
        Entered draft = Entered.draft("action-items", staff, about(finding));
        Checks.handedOver(first, staff);
        finding.step(staff.clerk(), "readiness", null)
                .statusCode(409)
                .body("code", equalTo("ACTION_ITEMS_OPEN"))
                .body("detail", equalTo("该问题还有2项整改事项没有提请核查。"));
        second.step(staff.approver(), "cancellation", Map.of("reason", "并入其他事项"))
                .statusCode(200);
        Checks.handedOver(third, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        draft.step(staff.approver(), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FINDING_TAKES_NO_ITEMS"));
        draft.step(staff.approver(), "cancellation", Map.of("reason", "不再需要")).statusCode(200);
    }

    @Test
    void passesAndIsClosedTogetherWithItsActionItems() {
        String today = Checks.today().toString();
        Entered finding = Checks.remediating(staff);
        Entered item = Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", PASSED).statusCode(200).body("state", equalTo("VERIFIED"));
        staff.clerk()
                .get(item.path())
                .then()
                .body("state", equalTo("READY_FOR_VERIFICATION"))
                .body("verifiedBy", equalTo(staff.username(Role.SUPERVISOR)));
        finding.step(supervisor(), "closure", Map.of("on", today)).statusCode(200);
        staff.clerk()
                .get(item.path())
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo(today))
                .body("history.state", contains("OPEN", "IN_PROGRESS", "READY_FOR_VERIFICATION", "CLOSED"))
                .body("verifications", hasSize(1));
    }

    @Test
    void itsActionItemsGoBackToWorkWithItAndAreHandedOverAgain() {
        Entered finding = Checks.remediating(staff);
        Entered item = Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", FAILED).statusCode(200).body("state", equalTo("REMEDIATING"));
        staff.clerk()
                .get(item.path())
                .then()
                .body("state", equalTo("IN_PROGRESS"))
                .body("verifications.outcome", contains("FAILED"))
                .body("verifications.reason", contains("记录仍不全"));
        finding.step(staff.clerk(), "readiness", null).statusCode(409).body("code", equalTo("ACTION_ITEMS_OPEN"));
        Checks.handedOver(item, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200).body("attempt", equalTo(2));
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
    }

    @Test
    void doesNotPassWhileAnActionItemHasFailedAndIsNotClosedBeforeItHasPassedAgain() {
        Entered finding = Checks.remediating(staff);
        Entered item = Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        item.step(supervisor(), "verifications", FAILED).statusCode(201);
        finding.step(supervisor(), "verifications", PASSED).statusCode(409).body("code", equalTo("ACTION_ITEMS_OPEN"));
        Checks.handedOver(item, staff);
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
        item.step(supervisor(), "verifications", FAILED).statusCode(201);
        Checks.handedOver(item, staff);
        finding.step(supervisor(), "closure", Map.of()).statusCode(409).body("code", equalTo("VERIFICATION_REQUIRED"));
        item.step(supervisor(), "verifications", PASSED).statusCode(201);
        finding.step(supervisor(), "closure", Map.of()).statusCode(200);
    }

    @Test
    void whatWasToBeDoneAboutADismissedFindingIsCancelledWithIt() {
        Entered finding = Checks.confirmedFinding(staff);
        Entered open = Checks.confirmedItem(staff, about(finding));
        Entered done = Checks.remedied(finding, staff);
        Entered draft = Entered.draft("action-items", staff, about(finding));
        finding.step(staff.approver(), "dismissal", Map.of("reason", "核查后不属实")).statusCode(200);
        for (Entered item : List.of(open, draft)) {
            staff.clerk()
                    .get(item.path())
                    .then()
                    .body("state", equalTo("CANCELLED"))
                    .body("cancelReason", equalTo("核查后不属实"));
        }
        assertEquals("READY_FOR_VERIFICATION", done.shown().getString("state"));
    }

    @Test
    void whatWasToBeDoneAboutAVoidedCheckIsCancelledWithIt() {
        Entered check = Checks.draft(staff);
        Entered finding = Checks.finding(check, staff);
        Entered early = Entered.draft("action-items", staff, about(finding));
        early.step(staff.approver(), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FINDING_TAKES_NO_ITEMS"));
        check.submitted().confirmed();
        early.step(staff.approver(), "confirmation", null).statusCode(200);
        check.step(staff.approver(), "void", Map.of("reason", "重复登记")).statusCode(200);
        assertEquals("VOIDED", finding.shown().getString("state"));
        staff.clerk()
                .get(early.path())
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("重复登记"));
    }

    @Test
    void whatNothingShowsToBeRemediedDoesNotPass() {
        Entered check = Checks.draft(staff);
        Entered finding = Checks.finding(check, staff);
        attach(staff.clerk(), finding, "found.pdf");
        check.submitted().confirmed();
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        finding.step(staff.clerk(), "remediation", null).statusCode(200);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", PASSED).statusCode(409).body("code", equalTo("EVIDENCE_REQUIRED"));
        finding.step(supervisor(), "verifications", FAILED).statusCode(200);
        attach(staff.clerk(), finding, "remedied.pdf");
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
    }

    @Test
    void whatShowsThatItWasRemediedMayComeWhileItWaitsForItsVerification() {
        Entered finding = Checks.remediating(staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200).body("allowedTransitions", contains("FAIL"));
        tasks(supervisor()).body("items[0].allowedTransitions", contains("FAIL"));
        attach(staff.clerk(), finding, "remedied.pdf");
        assertEquals(List.of("PASS", "FAIL"), finding.shown().getList("allowedTransitions"));
        tasks(supervisor()).body("items[0].allowedTransitions", contains("PASS", "FAIL"));
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
        staff.clerk()
                .queryParam("name", "late.pdf")
                .contentType("application/pdf")
                .body(PDF)
                .post(finding.path() + "/attachments")
                .then()
                .statusCode(409);
    }

    @Test
    void whatShowsThatAnActionItemWasDoneMayComeWhileItWaitsForItsVerification() {
        Entered finding = Checks.remediating(staff);
        Entered item = Checks.confirmedItem(staff, about(finding));
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 100)).statusCode(201);
        item.step(staff.clerk(), "readiness", null)
                .statusCode(200)
                .body("allowedTransitions", contains("ADD_EVIDENCE", "FAIL"));
        finding.step(staff.clerk(), "readiness", null).statusCode(200).body("allowedTransitions", contains("FAIL"));
        item.step(staff.clerk(), "evidence", Map.of("text", "整改照片")).statusCode(201);
        assertEquals(List.of("ADD_EVIDENCE", "PASS", "FAIL"), item.shown().getList("allowedTransitions"));
        assertEquals(List.of("PASS", "FAIL"), finding.shown().getList("allowedTransitions"));
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
    }

    @Test
    void aFindingThatTakesNoActionItemsLetsNoneBeEntered() {
        Entered finding = Checks.remediating(staff);
        Entered elsewhere = Entered.draft("action-items", staff, Checks.instruction(staff));
        Entered own = Entered.draft("action-items", staff, about(finding));
        Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        Entered.post(staff.clerk(), "/api/v1/action-items", null, about(finding))
                .statusCode(409)
                .body("code", equalTo("FINDING_TAKES_NO_ITEMS"));
        elsewhere
                .replace(elsewhere.etag(), about(finding))
                .statusCode(409)
                .body("code", equalTo("FINDING_TAKES_NO_ITEMS"));
        own.replace(own.etag(), about(finding)).statusCode(200);
        tasks(staff.approver()).body("items.recordId", not(hasItem(own.id())));
        finding.step(supervisor(), "verifications", FAILED).statusCode(200);
        Entered.post(staff.clerk(), "/api/v1/action-items", null, about(finding))
                .statusCode(201);
    }

    @Test
    void eachActionItemShowsThatItWasDoneBySayingSoOrByAFile() {
        Entered finding = Checks.remediating(staff);
        Checks.remedied(finding, staff);
        Entered silent = Checks.confirmedItem(staff, about(finding));
        silent.step(staff.clerk(), "progress-notes", Map.of("progress", 100)).statusCode(201);
        silent.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", PASSED).statusCode(409).body("code", equalTo("EVIDENCE_REQUIRED"));
        silent.step(supervisor(), "verifications", PASSED).statusCode(409).body("code", equalTo("EVIDENCE_REQUIRED"));
        silent.step(supervisor(), "verifications", FAILED).statusCode(201);
        attach(staff.clerk(), silent, "remedied.pdf");
        silent.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(supervisor(), "verifications", PASSED).statusCode(200);
    }

    @Test
    void whoeverWorkedOnAnActionItemDoesNotVerifyTheFindingAndIsNotAskedTo() {
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "SUPERVISOR", "organization", staff.organization())));
        Entered finding = Checks.remediating(staff);
        Entered item = Checks.confirmedItem(staff, about(finding));
        item.step(SignedIn.with(both, SignedIn.PASSWORD), "progress-notes", Map.of("progress", 10))
                .statusCode(201);
        Checks.handedOver(item, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        for (Map<String, Object> outcome : List.of(PASSED, FAILED)) {
            finding.step(SignedIn.with(both, SignedIn.PASSWORD), "verifications", outcome)
                    .statusCode(409)
                    .body("code", equalTo("FOUR_EYES_REQUIRED"));
        }
        tasks(SignedIn.with(both, SignedIn.PASSWORD)).body("items.recordId", not(hasItem(finding.id())));
        tasks(supervisor()).body("items.recordId", hasItem(finding.id()));
    }

    private Map<String, Object> about(Entered finding) {
        return Checks.item(staff, "FINDING", finding.id(), staff.organization());
    }

    private RequestSpecification supervisor() {
        return staff.as(Role.SUPERVISOR);
    }

    private static void attach(RequestSpecification as, Entered record, String name) {
        as.queryParam("name", name)
                .contentType("application/pdf")
                .body(PDF)
                .post(record.path() + "/attachments")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse tasks(RequestSpecification as) {
        return as.get("/api/v1/me/tasks").then().statusCode(200);
    }
}
