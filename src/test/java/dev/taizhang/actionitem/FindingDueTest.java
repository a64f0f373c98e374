package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day first agreed on for a finding stays, whatever is added, cancelled or extended afterwards. */
@QuarkusTest
class FindingDueTest {

    private static final Map<String, Object> REASON = Map.of("reason", "改用其他办法");

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void isThatOfTheLastItemConfirmedBeforeTheAssignment() {
        Entered finding = Checks.confirmedFinding(staff);
        String sooner = Checks.today().plusDays(10).toString();
        String later = Checks.today().plusDays(20).toString();
        item(finding, sooner);
        Entered last = item(finding, later);
        Entered.draft("action-items", staff, about(finding, "2035-12-31"));
        due(finding, later, false);
        last.step(staff.approver(), "cancellation", REASON).statusCode(200);
        due(finding, later, false);
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        item(finding, "2035-12-31");
        due(finding, later, false);
    }

    @Test
    void anItemThatIsDueLaterDoesNotMoveIt() {
        Entered finding = Checks.remediating(staff);
        item(finding, "2022-04-15");
        due(finding, "2022-04-15", true);
        overdue(1);
        Entered second = item(finding, "2035-06-30");
        due(finding, "2022-04-15", true);
        assertEquals("2035-06-30", second.shown().getString("due"));
        overdue(1);
    }

    @Test
    void whatIsOverdueIsNotHelpedByAnItemBeforeItsAssignmentEither() {
        Entered finding = Checks.confirmedFinding(staff);
        item(finding, "2022-04-15");
        item(finding, "2035-06-30");
        due(finding, "2022-04-15", true);
    }

    @Test
    void aCancellationDoesNotClearIt() {
        Entered finding = Checks.remediating(staff);
        item(finding, "2022-04-15")
                .step(staff.approver(), "cancellation", REASON)
                .statusCode(200);
        due(finding, "2022-04-15", true);
        overdue(1);
        item(finding, "2035-06-30");
        due(finding, "2022-04-15", true);
    }

    @Test
    void aSlipIsMendedByCancellingAndAskingForLess() {
        Entered finding = Checks.remediating(staff);
        item(finding, "2035-04-15")
                .step(staff.approver(), "cancellation", REASON)
                .statusCode(200);
        item(finding, "2022-04-15");
        due(finding, "2022-04-15", true);
    }

    @Test
    void anApprovedExtensionStandsBesideIt() {
        Entered finding = Checks.remediating(staff);
        Entered item = item(finding, "2022-04-15");
        item.step(staff.clerk(), "extensions", Map.of("to", "2035-05-31", "reason", "需协调场地"))
                .statusCode(201);
        item.step(staff.approver(), "extensions/1/approval", null)
                .statusCode(200)
                .body("extendedTo", equalTo("2035-05-31"));
        due(finding, "2022-04-15", true);
        overdue(1);
    }

    @Test
    void aFindingIsClosedNoEarlierThanItAndItsItemsWereLastHandedOver() {
        Entered finding = Checks.remediating(staff);
        Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(200);
        String today = Checks.today().toString();
        finding.step(
                        staff.as(Role.SUPERVISOR),
                        "closure",
                        Map.of("on", Checks.today().minusDays(1).toString()))
                .statusCode(400)
                .body("violations[0].field", equalTo("/on"))
                .body("violations[0].code", equalTo("OUT_OF_RANGE"))
                .body("violations[0].message", equalTo("应在" + today + "至" + today + "之间。"));
        finding.step(staff.as(Role.SUPERVISOR), "closure", Map.of("on", today)).statusCode(200);
    }

    private Entered item(Entered finding, String due) {
        return Checks.confirmedItem(staff, about(finding, due));
    }

    private Map<String, Object> about(Entered finding, String due) {
        return Bodies.with(Checks.item(staff, "FINDING", finding.id(), staff.organization()), "due", due);
    }

    private static void due(Entered finding, String due, boolean overdue) {
        assertEquals(due, finding.shown().getString("due"));
        assertEquals(overdue, finding.shown().getBoolean("overdue"));
    }

    private void overdue(int findings) {
        staff.approver()
                .get("/api/v1/metrics/OVERDUE_COUNT/values?period=2022&organization=" + staff.organization())
                .then()
                .statusCode(200)
                .body("value", equalTo(findings));
    }
}
