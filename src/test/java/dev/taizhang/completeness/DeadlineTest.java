package dev.taizhang.completeness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what a superior asked for several times, what it said last holds, and every answer says so. */
@QuarkusTest
class DeadlineTest {

    private static final String DEADLINES = "/api/v1/completeness-deadlines";

    private Staff bureau;
    private Staff station;

    @BeforeEach
    void hire() {
        bureau = Staff.hired();
        station = Staff.below(bureau.organization());
    }

    @Test
    void ofSeveralForOnePeriodTheOneSetLastIsInForceAndTheOthersSayWhichItIs() {
        String first = deadline(bureau, "2022", "2023-01-31")
                .statusCode(201)
                .body("inForce", equalTo(true))
                .extract()
                .header("Location");
        String tag = bureau.as(Role.READER).get(first).header("ETag");
        deadline(bureau, "2022-Q4", "2023-01-10").statusCode(201);
        String last = deadline(bureau, "2022", "2023-01-20").extract().path("id");
        bureau.as(Role.READER)
                .get(DEADLINES + "?period=2022")
                .then()
                .body("items.inForce", contains(true, false))
                .body("items.supersededBy", contains(null, last));
        bureau.as(Role.READER).get(DEADLINES).then().body("items.inForce", contains(true, true, false));
        bureau.as(Role.READER)
                .header("If-None-Match", tag)
                .get(first)
                .then()
                .statusCode(200)
                .body("inForce", equalTo(false))
                .body("supersededBy", equalTo(last))
                .body("dueOn", equalTo("2023-01-31"));
        assertEquals(
                "2023-01-20",
                CompletenessTest.line(CompletenessTest.list(bureau, "period=2022"), station)
                        .get("dueOn"));
    }

    private static ValidatableResponse deadline(Staff staff, String period, String dueOn) {
        Map<String, Object> body = Map.of("organization", staff.organization(), "period", period, "dueOn", dueOn);
        return Entered.post(staff.approver(), DEADLINES, null, body);
    }
}
