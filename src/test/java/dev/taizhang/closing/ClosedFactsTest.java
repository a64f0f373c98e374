package dev.taizhang.closing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What findings and action items say for the figures of a closed period stays as it was. */
@QuarkusTest
class ClosedFactsTest {

    private static final Map<String, Object> REASON = Map.of("reason", "经核查需要");

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void whatItFoundIsNotDismissedUntilItIsReopened() {
        Entered finding = Checks.confirmedFinding(staff);
        String closing = Closings.closed(staff, "2022-Q1");
        closed(finding.step(staff.approver(), "dismissal", REASON));
        assertEquals("OPEN", finding.shown().getString("state"));
        Closings.reopen(staff, closing).statusCode(200);
        finding.step(staff.approver(), "dismissal", REASON).statusCode(200);
        staff.as(Role.READER)
                .get(closing + "/changes")
                .then()
                .body("items.recordId", contains(finding.id()))
                .body("items.action", contains("DISMISSED"));
    }

    @Test
    void aFindingIsNotMadeOverdueInItNorTakenOutOfWhatWas() {
        Entered finding = Checks.confirmedFinding(staff);
        Map<String, Object> body = Checks.item(staff, "FINDING", finding.id(), staff.organization());
        Entered past = Entered.draft("action-items", staff, body);
        Entered future = Entered.draft("action-items", staff, Bodies.with(body, "due", "2035-01-01"));
        String closing = Closings.closed(staff, "2022");
        closed(past.step(staff.approver(), "confirmation", null));
        future.step(staff.approver(), "confirmation", null).statusCode(200);
        future.step(staff.approver(), "cancellation", REASON).statusCode(200);
        closed(past.step(staff.approver(), "confirmation", null));
        assertEquals("2035-01-01", finding.shown().getString("due"));
        Closings.reopen(staff, closing).statusCode(200);
        past.step(staff.approver(), "confirmation", null).statusCode(200);
        staff.as(Role.READER)
                .get(closing + "/changes")
                .then()
                .body("items.recordId", contains(finding.id()))
                .body("items.action", contains("DUE_SET"));
        Closings.closeAgain(staff, closing).statusCode(200);
        past.step(staff.approver(), "cancellation", REASON).statusCode(200);
        assertEquals("2022-04-15", finding.shown().getString("due"));
    }

    @Test
    void aFindingCountsOnItsOwnDayWhenItsCheckIsConfirmedOrVoided() {
        Map<String, Object> later = Bodies.with(Checks.finding(1), "foundOn", "2022-04-02");
        Entered check = Checks.draft(staff);
        Entered confirmed = Checks.draft(staff);
        for (Entered one : List.of(check, confirmed)) {
            Entered.post(staff.clerk(), one.path() + "/findings", null, later).statusCode(201);
            one.submitted();
        }
        confirmed.confirmed();
        String closing = Closings.closed(staff, "2022-Q2");
        closed(check.step(staff.approver(), "confirmation", null));
        closed(confirmed.step(staff.approver(), "void", REASON));
        Closings.reopen(staff, closing).statusCode(200);
        check.confirmed();
        confirmed.step(staff.approver(), "void", REASON).statusCode(200);
        staff.as(Role.READER)
                .get(closing + "/changes")
                .then()
                .body("items.recordType", contains("FINDING", "FINDING"))
                .body("items.action", contains("CONFIRMED", "VOIDED"));
    }

    @Test
    void whatWasPlannedInItBecomesAnItemUntilThePeriodItWasPromisedForIsClosedToo() {
        Entered kept = measure();
        Entered broken = measure();
        Closings.closed(staff, "2022");
        Closings.closed(staff, "2023-Q1");
        Closings.closed(staff, "2023-Q4");
        itemOf(kept).step(staff.approver(), "confirmation", null).statusCode(200);
        Entered drafted = itemOf(broken);
        String closing = Closings.closed(staff, "2023");
        closed(Entered.post(staff.clerk(), broken.path() + "/action-items", null, action()));
        closed(drafted.step(staff.approver(), "confirmation", null));
        Closings.reopen(staff, closing).statusCode(200);
        drafted.step(staff.approver(), "confirmation", null).statusCode(200);
        staff.as(Role.READER)
                .get(closing + "/changes")
                .then()
                .body("items.recordId", contains(drafted.id()))
                .body("items.action", contains("CONFIRMED"));
    }

    private Entered measure() {
        return Entered.confirmed(
                "planned-measures",
                staff,
                Map.of(
                        "organization", staff.organization(),
                        "title", "健全台账制度",
                        "statement", "每季度核对一次",
                        "topics", List.of(),
                        "period", "2022",
                        "evidenceMetrics", List.of(),
                        "plannedOn", "2022-12-20"));
    }

    private Map<String, Object> action() {
        return Map.of("responsibleOrganization", staff.organization(), "due", "2035-06-30");
    }

    private Entered itemOf(Entered measure) {
        return Entered.known(
                "action-items",
                staff,
                Entered.post(staff.clerk(), measure.path() + "/action-items", null, action())
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static ValidatableResponse closed(ValidatableResponse answer) {
        return answer.statusCode(409).body("code", equalTo("PERIOD_CLOSED"));
    }
}
