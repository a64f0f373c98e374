package dev.taizhang.plan;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A figure is held against the target of its organisation and period, as that was in force. */
@QuarkusTest
class TargetTest {

    private static final String METRIC = "STUDY_MEETING_COUNT";

    @Test
    void everyFaultIsNamedAtOnce() {
        Staff staff = Staff.hired();
        Faulty.refused(
                "targets",
                staff,
                Map.of("metric", "HAPPINESS", "organization", staff.organization(), "period", "2022-Q5", "value", 0),
                "/metric UNKNOWN_METRIC",
                "/period INVALID_PERIOD",
                "/value OUT_OF_RANGE");
        Faulty.refused("targets", staff, Bodies.with(target(staff, METRIC, 4), "value", 4.25), "/value TOO_PRECISE");
    }

    @Test
    void aFigureIsHeldAgainstItsTarget() {
        Staff staff = Staff.hired();
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        value(staff, METRIC, "2022-06-30").body("target", nullValue());
        Entered target = Entered.draft("targets", staff, target(staff, METRIC, 4));
        value(staff, METRIC, "2022-06-30").body("target", nullValue());
        target.submitted().confirmed();
        String asOf = value(staff, METRIC, "2022-06-30")
                .body("target.value", equalTo(4))
                .body("target.completion", equalTo("25.0"))
                .body("target.expectedToDate", equalTo("2.0"))
                .body("target.elapsedDays", equalTo(181))
                .body("target.days", equalTo(365))
                .extract()
                .path("asOf");
        target.step(staff.clerk(), "amendments", Map.of("reason", "调整", "content", target(staff, METRIC, 8)))
                .statusCode(201);
        target.submitted().confirmed();
        value(staff, METRIC, "2022-06-30").body("target.completion", equalTo("12.5"));
        staff.as(Role.READER)
                .queryParam("asOf", asOf)
                .get("/api/v1/metrics/" + METRIC + "/values?period=2022&organization=" + staff.organization())
                .then()
                .body("target.value", equalTo(4));
    }

    @Test
    void aRoundValueIsWrittenWithoutAnExponent() {
        Staff staff = Staff.hired();
        Entered.confirmed("targets", staff, target(staff, METRIC, 150));
        String figure = "/api/v1/metrics/" + METRIC + "/values?period=2022&organization=" + staff.organization();
        for (String path : List.of("/api/v1/targets", figure)) {
            for (String type : List.of("application/json", "text/csv")) {
                String text = staff.as(Role.READER).accept(type).get(path).asString();
                assertTrue(text.contains("150") && !text.contains("E+"), text);
            }
        }
    }

    @Test
    void aTargetThatWasMovedToAnotherPeriodIsStillKnownAsItWas() {
        Staff staff = Staff.hired();
        Entered target = Entered.confirmed("targets", staff, target(staff, METRIC, 4));
        String asOf = value(staff, METRIC, "2022-06-30")
                .body("target.value", equalTo(4))
                .extract()
                .path("asOf");
        Map<String, Object> moved = Bodies.with(target(staff, METRIC, 4), "period", "2023");
        target.step(staff.clerk(), "amendments", Map.of("reason", "改期", "content", moved))
                .statusCode(201);
        target.submitted().confirmed();
        value(staff, METRIC, "2022-06-30").body("target", nullValue());
        staff.as(Role.READER)
                .queryParam("asOf", asOf)
                .get("/api/v1/metrics/" + METRIC + "/values?period=2022&organization=" + staff.organization())
                .then()
                .body("target.value", equalTo(4));
    }

    @Test
    void whatStandsOnADayIsNotExpectedToGrow() {
        Staff staff = Staff.hired();
        Entered.confirmed("targets", staff, target(staff, "OVERDUE_COUNT", 2));
        value(staff, "OVERDUE_COUNT", "2022-06-30")
                .body("target.value", equalTo(2))
                .body("target.expectedToDate", nullValue());
    }

    @Test
    void aRateHasATargetThatDoesNotGrowByTheDay() {
        Staff staff = Staff.hired();
        Entered.confirmed("targets", staff, target(staff, "COVERAGE_ORG_RATE", 80));
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        value(staff, "COVERAGE_ORG_RATE", "2022-06-30")
                .body("value", equalTo("100.0"))
                .body("target.completion", equalTo("125.0"))
                .body("target.expectedToDate", nullValue());
    }

    @Test
    void aTargetHoldsForItsOrganisationAndPeriodAlone() {
        Staff staff = Staff.hired();
        Staff below = Staff.below(staff.organization());
        Entered.confirmed("targets", staff, target(staff, METRIC, 4));
        value(below, METRIC, "2022-06-30").body("target", nullValue());
        staff.as(Role.READER)
                .get("/api/v1/metrics/" + METRIC + "/values?period=2022-S1&organization=" + staff.organization())
                .then()
                .statusCode(200)
                .body("target", nullValue());
    }

    @Test
    void thePageShowsRatesAndTargets() {
        Staff staff = Staff.hired();
        Entered.confirmed("targets", staff, target(staff, METRIC, 4));
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        staff.as(Role.READER)
                .accept("text/html")
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022")
                .then()
                .statusCode(200)
                .body(containsString("4 (25.0%)"))
                .body(containsString("序时应达"))
                .body(containsString("100.0%"))
                .body(not(containsString("NOT_FOUND")));
    }

    private static Map<String, Object> target(Staff staff, String metric, int value) {
        return Map.of("metric", metric, "organization", staff.organization(), "period", "2022", "value", value);
    }

    private static ValidatableResponse value(Staff staff, String metric, String through) {
        return staff.as(Role.READER)
                .get("/api/v1/metrics/" + metric + "/values?period=2022&through=" + through + "&organization="
                        + staff.organization())
                .then()
                .statusCode(200);
    }
}
