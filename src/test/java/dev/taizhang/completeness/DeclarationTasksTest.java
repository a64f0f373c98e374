package dev.taizhang.completeness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A period that a superior wants declared waits for those who declare it, until it is. */
@QuarkusTest
class DeclarationTasksTest {

    private static final String TASKS = "/api/v1/me/tasks";

    private Staff bureau;
    private Staff station;

    @BeforeEach
    void hire() {
        bureau = Staff.hired();
        station = Staff.below(bureau.organization());
    }

    @Test
    void waitsForTheApproverUntilThePeriodIsDeclaredAndAgainAfterAWithdrawal() {
        String deadline = asked("2022-Q1", "2022-04-10").extract().header("Location");
        station.approver()
                .get(TASKS)
                .then()
                .statusCode(200)
                .body("items.kind", contains("DECLARE_COMPLETENESS"))
                .body("items[0].title", equalTo("申报2022-Q1填报完成"))
                .body("items[0].due", equalTo("2022-04-10"))
                .body("items[0].overdue", equalTo(true))
                .body("items[0].recordNumber", equalTo("2022-Q1"));
        String href = station.approver().get(TASKS).path("items[0].href");
        assertEquals(deadline.substring(deadline.lastIndexOf('/')), href.substring(href.lastIndexOf('/')));
        station.approver().get(href).then().statusCode(200).body("dueOn", equalTo("2022-04-10"));
        ValidatableResponse declared = Entered.post(
                        station.approver(),
                        "/api/v1/completeness",
                        null,
                        Map.of("organization", station.organization(), "period", "2022-Q1"))
                .statusCode(201);
        station.approver().get(TASKS).then().body("items", empty());
        Entered.post(
                        bureau.approver(),
                        declared.extract().header("Location") + "/withdrawal",
                        declared.extract().header("ETag"),
                        Map.of("reason", "缺一次排查"))
                .statusCode(200);
        JsonPath again = station.approver().get(TASKS).jsonPath();
        assertEquals(List.of("DECLARE_COMPLETENESS"), again.getList("items.kind"));
    }

    @Test
    void isShownByPagesAndToThoseAloneWhoDeclare() {
        asked("2022-Q1", "2022-04-10");
        asked("2022-Q2", "2022-07-10");
        asked("2022-Q2", "2022-07-05");
        JsonPath first = station.approver().get(TASKS + "?limit=1").jsonPath();
        assertEquals(List.of("2022-Q1"), first.getList("items.recordNumber"));
        station.approver()
                .queryParam("cursor", first.getString("next"))
                .get(TASKS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.recordNumber", contains("2022-Q2"))
                .body("items.due", contains("2022-07-05"))
                .body("next", equalTo(null));
        station.as(Role.READER).get(TASKS).then().body("items", empty());
        station.clerk().get(TASKS).then().body("items", empty());
        bureau.approver().get(TASKS).then().body("items", empty());
    }

    @Test
    void isShownForEachOfTheCallersOrganisationsAndEachPeriodThatIsNotDeclared() {
        Staff other = Staff.below(bureau.organization());
        RequestSpecification both = SignedIn.with(
                SignedIn.account(List.of(
                        Map.of("role", "APPROVER", "organization", station.organization()),
                        Map.of("role", "APPROVER", "organization", other.organization()))),
                SignedIn.PASSWORD);
        asked("2022-Q1", "2022-04-10");
        asked("2022-Q2", "2022-07-10");
        asked("2022-Q3", "2022-10-10");
        declared(station, "2022-Q2");
        declared(other, "2022-Q1");
        JsonPath tasks = both.get(TASKS).jsonPath();
        assertEquals(List.of("2022-Q1", "2022-Q2", "2022-Q3", "2022-Q3"), tasks.getList("items.recordNumber"));
        assertEquals(
                List.of(code(station), code(other)),
                tasks.getList("items.organization").subList(0, 2));
    }

    private static String code(Staff staff) {
        return staff.as(Role.READER)
                .get("/api/v1/organizations/" + staff.organization())
                .path("code");
    }

    private static void declared(Staff staff, String period) {
        Entered.post(
                        staff.approver(),
                        "/api/v1/completeness",
                        null,
                        Map.of("organization", staff.organization(), "period", period))
                .statusCode(201);
    }

    private ValidatableResponse asked(String period, String dueOn) {
        return Entered.post(
                        bureau.approver(),
                        "/api/v1/completeness-deadlines",
                        null,
                        Map.of("organization", bureau.organization(), "period", period, "dueOn", dueOn))
                .statusCode(201);
    }
}
