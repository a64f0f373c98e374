package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An action item is confirmed, worked on by those responsible, verified by somebody else, and closed. */
@QuarkusTest
class ActionItemTest {

    @Test
    void goesFromItsConfirmationToItsClosure() {
        String today = Checks.today().toString();
        Staff staff = Staff.hired();
        Entered item = handedOver(staff);
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("VERIFICATION_REQUIRED"))
                .body("state", equalTo("READY_FOR_VERIFICATION"))
                .body("allowedTransitions", contains("ADD_EVIDENCE", "PASS", "FAIL"));
        judged(staff).body("items[0].allowedTransitions", contains("PASS", "FAIL"));
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201)
                .body("verifiedBy", equalTo(staff.username(Role.SUPERVISOR)))
                .body("allowedTransitions", contains("ADD_EVIDENCE", "PASS", "FAIL", "CLOSE"));
        judged(staff).body("items[0].allowedTransitions", contains("PASS", "FAIL", "CLOSE"));
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of("on", today))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo(today))
                .body("progress", equalTo(100))
                .body("evidence", contains("整改照片"))
                .body("history.state", contains("OPEN", "IN_PROGRESS", "READY_FOR_VERIFICATION", "CLOSED"));
    }

    @Test
    void aFailedVerificationSendsItBackAndNoLongerStands() {
        Staff staff = Staff.hired();
        Entered item = handedOver(staff);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "FAILED"))
                .statusCode(400)
                .body("violations.field", contains("/reason"));
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "FAILED", "reason", "材料不全"))
                .statusCode(201)
                .body("state", equalTo("IN_PROGRESS"));
        item.step(staff.clerk(), "readiness", null)
                .statusCode(200)
                .body("verifiedBy", nullValue())
                .body("allowedTransitions", contains("ADD_EVIDENCE", "PASS", "FAIL"));
        judged(staff).body("items[0].allowedTransitions", contains("PASS", "FAIL"));
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("VERIFICATION_REQUIRED"));
    }

    /** What the supervisor is shown of the one item there is. */
    private static ValidatableResponse judged(Staff staff) {
        return staff.as(Role.SUPERVISOR)
                .get("/api/v1/me/tasks")
                .then()
                .statusCode(200)
                .body("items.kind", contains("VERIFY_ACTION_ITEM"));
    }

    @Test
    void isVerifiedOnlyWithEvidenceAndByNoneOfThoseWhoActed() {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "SUPERVISOR", "organization", staff.organization())));
        item.step(SignedIn.with(both, SignedIn.PASSWORD), "progress-notes", Map.of("progress", 100))
                .statusCode(201);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(409)
                .body("code", equalTo("EVIDENCE_REQUIRED"));
        item.step(SignedIn.with(both, SignedIn.PASSWORD), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "FAILED", "reason", "无佐证"))
                .statusCode(201)
                .body("state", equalTo("IN_PROGRESS"));
        item.step(staff.clerk(), "evidence", Map.of("text", "整改照片")).statusCode(201);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201);
    }

    @Test
    void thoseResponsibleReadItAndItsFindingOnceItIsConfirmedAndWorkOnBoth() {
        Staff top = Staff.hired();
        Staff acting = Staff.below(top.organization());
        Staff aside = Staff.below(top.organization());
        Entered finding = Checks.confirmedFinding(top);
        Entered item =
                Entered.draft("action-items", top, Checks.item(top, "FINDING", finding.id(), acting.organization()));
        acting.clerk().get(item.path()).then().statusCode(404);
        item.step(top.approver(), "confirmation", null).statusCode(200);
        finding.step(top.approver(), "assignment", null).statusCode(200);
        for (String path : List.of(item.path(), finding.path())) {
            acting.clerk().get(path).then().statusCode(200);
            aside.clerk().get(path).then().statusCode(404);
        }
        acting.clerk().get("/api/v1/action-items").then().body("items.id", contains(item.id()));
        acting.clerk().get("/api/v1/findings").then().body("items.id", contains(finding.id()));
        aside.clerk().get("/api/v1/findings").then().body("items.id", not(hasItem(finding.id())));
        finding.step(acting.clerk(), "remediation", null).statusCode(200);
        item.step(acting.clerk(), "progress-notes", Map.of("progress", 40)).statusCode(201);
        item.step(acting.approver(), "cancellation", Map.of("reason", "不办")).statusCode(403);
        acting.clerk()
                .get("/api/v1/metrics/FINDING_COUNT/values?period=2022&organization=" + acting.organization())
                .then()
                .body("value", equalTo(0));
    }

    @Test
    void isHandedOverDoneWhateverWasNotedBefore() {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 10)).statusCode(201);
        item.step(staff.clerk(), "readiness", null)
                .statusCode(200)
                .body("progress", equalTo(100))
                .body("progressNotes.progress", contains(10, 100))
                .body("progressNotes[1].on", equalTo(Checks.today().toString()));
    }

    @Test
    void isWorkedOnNoEarlierThanItWasConfirmedAndClosedNoEarlierThanHandedOver() {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        String today = Checks.today().toString();
        String yesterday = Checks.today().minusDays(1).toString();
        tooEarly(item.step(staff.clerk(), "progress-notes", Map.of("progress", 50, "on", "1980-01-01")));
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 50, "on", today))
                .statusCode(201);
        Checks.handedOver(item, staff);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201);
        tooEarly(item.step(staff.as(Role.SUPERVISOR), "closure", Map.of("on", yesterday)));
        assertEquals("READY_FOR_VERIFICATION", item.shown().getString("state"));
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of("on", today)).statusCode(200);
    }

    @Test
    void isNotDueBeforeThatHappenedOfWhichItComes() {
        Staff staff = Staff.hired();
        String finding = Checks.confirmedFinding(staff).id();
        Map<String, Object> body = Checks.item(staff, "FINDING", finding, staff.organization());
        Faulty.refused("action-items", staff, Bodies.with(body, "due", "2022-03-16"), "/due BEFORE_START");
        Faulty.refused(
                "action-items",
                staff,
                Bodies.with(Checks.instruction(staff), "due", "1999-01-01"),
                "/due BEFORE_START");
        Entered item = Entered.draft("action-items", staff, Bodies.with(body, "due", "2022-03-17"));
        item.replace(item.etag(), Bodies.with(body, "due", "2022-03-16")).statusCode(400);
    }

    @Test
    void namesTheRecordItComesFrom() {
        Staff staff = Staff.hired();
        String finding = Checks.confirmedFinding(staff).id();
        Map<String, Object> body = Checks.item(staff, "FINDING", finding, staff.organization());
        Faulty.refused(
                "action-items", staff, Bodies.with(body, "source", "DECISION"), "/sourceRecord UNKNOWN_SOURCE_RECORD");
        Faulty.refused(
                "action-items", staff, Bodies.with(body, "source", "INSTRUCTION"), "/sourceRecord NO_SOURCE_RECORD");
        Faulty.refused("action-items", staff, Bodies.without(body, "sourceRecord"), "/sourceRecord REQUIRED");
        Entered foreign = Checks.confirmedFinding(Staff.hired());
        Faulty.refused(
                "action-items",
                staff,
                Bodies.with(body, "sourceRecord", foreign.id()),
                "/sourceRecord UNKNOWN_SOURCE_RECORD");
    }

    @Test
    void isConfirmedByAnotherAndOnlyOnce() {
        Staff staff = Staff.hired();
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
        String finding = Checks.confirmedFinding(staff).id();
        String id = Entered.post(
                        SignedIn.with(both, SignedIn.PASSWORD),
                        "/api/v1/action-items",
                        null,
                        Checks.item(staff, "FINDING", finding, staff.organization()))
                .statusCode(201)
                .extract()
                .path("id");
        Entered item = Entered.known("action-items", staff, id);
        item.step(SignedIn.with(both, SignedIn.PASSWORD), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        item.step(staff.approver(), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({"readiness,CLERK", "closure,SUPERVISOR", "verifications,SUPERVISOR"})
    void aStepThatItsStateDoesNotAllowIsRefused(String step, Role role) {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        Object body = step.equals("closure") ? Map.of() : step.equals("readiness") ? null : Map.of("outcome", "PASSED");
        item.step(staff.as(role), step, body)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("OPEN"))
                .body("allowedTransitions", equalTo(List.of("NOTE_PROGRESS", "ADD_EVIDENCE", "EXTEND", "CANCEL")));
    }

    @Test
    void isCorrectedOnlyBeforeItsConfirmation() {
        Staff staff = Staff.hired();
        String finding = Checks.confirmedFinding(staff).id();
        Map<String, Object> body = Checks.item(staff, "FINDING", finding, staff.organization());
        Entered item = Entered.draft("action-items", staff, body);
        item.replace(item.etag(), Bodies.with(body, "due", "2022-05-01"))
                .statusCode(200)
                .body("due", equalTo("2022-05-01"));
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 1))
                .statusCode(409)
                .body("allowedTransitions", equalTo(List.of("EDIT", "CONFIRM", "CANCEL")));
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        item.replace(item.etag(), body).statusCode(409);
    }

    private static void tooEarly(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("violations.field", contains("/on"))
                .body("violations.code", contains("BEFORE_START"))
                .body("violations[0].message", containsString(Checks.today().toString()));
    }

    private static Entered confirmed(Staff staff) {
        String finding = Checks.confirmedFinding(staff).id();
        return Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding, staff.organization()));
    }

    private static Entered handedOver(Staff staff) {
        return Checks.handedOver(confirmed(staff), staff);
    }
}
