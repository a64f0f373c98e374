package dev.taizhang.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A risk that was accepted until a day, before and after that day. */
@QuarkusTest
class AcceptedRiskTest {

    private Staff staff;
    private Entered finding;

    @BeforeEach
    void find() {
        staff = Staff.hired();
        finding = Checks.confirmedFinding(staff);
    }

    @Test
    void waitsAgainOnceItsLastDayHasPassed() {
        Entered item = Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        accept();
        tasks().body("items", hasSize(0));
        assertEquals(false, finding.shown().getBoolean("overdue"));
        assertEquals(item.shown().getString("due"), finding.shown().getString("due"));
        letItsLastDayPass();
        assertEquals(true, finding.shown().getBoolean("overdue"));
        tasks().body("items.kind", contains("ASSIGN_FINDING"))
                .body("items[0].allowedTransitions", contains("ASSIGN", "DISMISS", "ACCEPT"));
        finding.step(staff.approver(), "assignment", null).statusCode(200);
    }

    @Test
    void isShownAcceptedWhereverItsStateIsSaid() {
        accept();
        letItsLastDayPass();
        List<String> steps = List.of("ASSIGN", "REOPEN", "DISMISS", "ACCEPT");
        staff.clerk()
                .get(finding.path())
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("standing", equalTo("OPEN"))
                .body("history[-1].state", equalTo("ACCEPTED"))
                .body("allowedTransitions", equalTo(steps));
        for (Map.Entry<String, List<String>> filter : Map.of(
                        "ACCEPTED", List.of(finding.id()), "OPEN", List.<String>of())
                .entrySet()) {
            staff.clerk()
                    .get("/api/v1/findings?state=" + filter.getKey() + "&organization=" + staff.organization())
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(filter.getValue()));
        }
        tasks().body("items.state", contains("ACCEPTED"));
        finding.step(staff.as(Role.SUPERVISOR), "closure", Map.of())
                .statusCode(409)
                .body("state", equalTo("ACCEPTED"))
                .body("allowedTransitions", equalTo(steps));
        staff.clerk()
                .accept("text/html")
                .get(finding.path() + "/closure-form")
                .then()
                .body(containsString("<th>现状</th><td>已接受风险</td>"));
        finding.step(staff.as(Role.SUPERVISOR), "reopening", Map.of("reason", "不再可控"))
                .statusCode(200)
                .body("state", equalTo("REMEDIATING"));
    }

    private void accept() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        finding.step(staff.approver(), "acceptance", Map.of("until", today, "reason", "可以承受"))
                .statusCode(200);
    }

    private ValidatableResponse tasks() {
        return staff.approver().get("/api/v1/me/tasks").then().statusCode(200);
    }

    /** Puts the last day of the accepted risk into the past, as only time does. */
    private void letItsLastDayPass() {
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(EntityManager.class)
                        .get()
                        .createNativeQuery("UPDATE state_entry SET until_day = '2022-12-31'"
                                + " WHERE record_id = :finding AND until_day IS NOT NULL")
                        .setParameter("finding", finding.id())
                        .executeUpdate());
    }
}
