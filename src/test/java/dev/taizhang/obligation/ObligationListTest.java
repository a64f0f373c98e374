package dev.taizhang.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Rows;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Duties as a list, as a matrix, and what falls due soon. */
@QuarkusTest
class ObligationListTest {

    @Test
    void theMatrixHasARowForEachOrganisationAndAColumnForEachPeriod() {
        Staff above = Staff.hired();
        Staff below = Staff.below(above.organization());
        Duty.heard(below, "2022-02-01");
        Entered duty = Duty.confirmed(
                above,
                Bodies.with(Duty.hearing(above), "organizations", List.of(above.organization(), below.organization())));
        String matrix =
                "/api/v1/obligations/matrix?period=2022&through=2022-04-11&rule=" + duty.id() + "&organization=";
        above.clerk()
                .get(matrix + below.organization())
                .then()
                .statusCode(200)
                .body("rule", equalTo("HEARING"))
                .body("periods", contains("2022-Q1", "2022-Q2"))
                .body("rows", hasSize(1))
                .body("rows[0].cells.state", contains("MET", "OPEN"));
        above.clerk()
                .get(matrix + above.organization() + "&subtree=true")
                .then()
                .body("rows", hasSize(2))
                .body("rows.cells.flatten().state", containsInAnyOrder("MET", "OPEN", "MISSED", "OPEN"));
        above.clerk()
                .accept("text/csv")
                .get(matrix + below.organization())
                .then()
                .statusCode(200)
                .body(containsString("单位,单位名称,规则,2022-Q1,2022-Q2,补录的期间"))
                .body(containsString("HEARING,已完成,未到期"));
        above.clerk()
                .get("/api/v1/obligations/matrix?rule=NONE")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("UNKNOWN_OBLIGATION_RULE"));
    }

    @Test
    void aDutyIsEnteredLateOnlyWhereTooLittleWasKnownInTime() {
        Staff staff = Staff.hired();
        Map<String, Object> yearly =
                Bodies.with(Bodies.with(Duty.hearing(staff), "frequency", "YEAR"), "effectiveFrom", "2022-01-01");
        Entered duty = Duty.confirmed(staff, yearly);
        // Entered today, as every record here; that is after the days of grace.
        Duty.heard(staff, "2022-05-01");
        Entered other = Duty.heard(staff, "2022-06-01");
        late(staff, duty, true);
        Rows.update("UPDATE contribution SET recorded_from = '2022-06-02' WHERE record_id = ?", other.id());
        late(staff, duty, false);
        Entered twice = Duty.confirmed(staff, Bodies.with(Bodies.with(yearly, "atLeast", 2), "code", "TWICE"));
        late(staff, twice, true);
    }

    private static void late(Staff staff, Entered duty, boolean late) {
        String query = "?period=2022&rule=" + duty.id() + "&organization=" + staff.organization();
        staff.clerk()
                .get("/api/v1/obligations" + query)
                .then()
                .statusCode(200)
                .body("items.state", contains("MET"))
                .body("items.enteredLate", contains(late));
        staff.clerk()
                .get("/api/v1/obligations/matrix" + query)
                .then()
                .statusCode(200)
                .body("rows[0].cells.state", contains("MET"))
                .body("rows[0].cells.enteredLate", contains(late));
        staff.clerk()
                .accept("text/csv")
                .get("/api/v1/obligations/matrix" + query)
                .then()
                .statusCode(200)
                .body(containsString(",2022,补录的期间\r\n"))
                .body(containsString(late ? ",已完成,2022\r\n" : ",已完成,\r\n"));
    }

    @Test
    void whatFallsDueSoonIsWhatMayStillBeMet() {
        Staff staff = Staff.hired();
        Duty.confirmed(staff, Duty.hearing(staff));
        String due = "organization=" + staff.organization() + "&dueWithin=10&through=";
        Duty.asked(staff.clerk(), due + "2022-03-20").body("items", hasSize(0));
        Duty.asked(staff.clerk(), due + "2022-03-21").body("items.period", contains("2022-Q1"));
        // In its grace days, next to the one that has begun; and over the turn of a year.
        Duty.asked(staff.clerk(), due + "2022-04-05").body("items.period", contains("2022-Q1"));
        Duty.asked(staff.clerk(), due + "2023-01-05").body("items.period", contains("2022-Q4"));
    }

    @Test
    void aListIsTheSameInPagesAndAsATable() {
        Staff staff = Staff.hired();
        Duty.heard(staff, "2022-05-01");
        Duty.confirmed(staff, Duty.hearing(staff));
        Duty.confirmed(staff, Bodies.with(Duty.hearing(staff), "code", "A-FIRST"));
        String list = "period=2022&through=2022-12-31&organization=" + staff.organization();
        List<String> whole = Duty.asked(staff.clerk(), list)
                .extract()
                .jsonPath()
                .getList("items.collect { it.rule + ' ' + it.period }");
        List<String> paged = new ArrayList<>();
        JsonPath page = Duty.asked(staff.clerk(), list + "&limit=3").extract().jsonPath();
        paged.addAll(page.getList("items.collect { it.rule + ' ' + it.period }"));
        while (page.getString("next") != null) {
            page = Duty.asked(staff.clerk(), list + "&limit=3&cursor=" + page.getString("next"))
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.collect { it.rule + ' ' + it.period }"));
        }
        assertEquals(8, whole.size());
        assertEquals(whole, paged);
        Duty.asked(staff.clerk().accept("text/csv"), list + "&rule=A-FIRST&state=MET")
                .body(containsString("A-FIRST"))
                .body(containsString("2022-Q2"));
    }
}
