package dev.taizhang.obligation;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Duties for tests, and what can meet them. */
final class Duty {

    private Duty() {}

    /** To hear a report every quarter, with ten days of grace, owed by whoever imposes it. */
    static Map<String, Object> hearing(Staff staff) {
        return Bodies.of("obligation-rules", staff.organization());
    }

    static Entered confirmed(Staff staff, Map<String, Object> body) {
        return Entered.confirmed("obligation-rules", staff, body);
    }

    /** A confirmed meeting that heard a report. */
    static Entered heard(Staff staff, String on) {
        Map<String, Object> body = Bodies.with(
                Bodies.with(Bodies.with(Bodies.meeting(staff.organization()), "heldOn", on), "decisions", List.of()),
                "agenda",
                List.of(Map.of("no", 1, "kind", "STUDY"), Map.of("no", 2, "kind", "WORK_REPORT_HEARING")));
        return Entered.confirmed("meetings", staff, body);
    }

    static ValidatableResponse asked(RequestSpecification as, String query) {
        return as.urlEncodingEnabled(false)
                .get("/api/v1/obligations?" + query)
                .then()
                .statusCode(200);
    }

    /** States of the duties of a year by period, as of the present. */
    static List<String> states(Staff staff, String through) {
        return asked(staff.clerk(), "period=2022&organization=" + staff.organization() + "&through=" + through)
                .extract()
                .jsonPath()
                .getList("items.state");
    }
}
