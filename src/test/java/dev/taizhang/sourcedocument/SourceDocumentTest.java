package dev.taizhang.sourcedocument;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

/** Papers are received once above and studied below; how long that takes is a figure of whoever studies them. */
@QuarkusTest
class SourceDocumentTest {

    private static final String MEDIAN = "/api/v1/metrics/STUDY_TIMELINESS_MEDIAN_DAYS/";

    @Test
    void everyFaultIsNamedAtOnce() {
        Staff staff = Staff.hired();
        Faulty.refused(
                "source-documents",
                staff,
                Bodies.with(Bodies.without(Bodies.document(staff.organization()), "title"), "releasedOn", "2022-05-01"),
                "/title REQUIRED",
                "/receivedOn BEFORE_START");
        Faulty.refused(
                "meetings",
                staff,
                studying(staff, "0".repeat(20), "2022-03-05"),
                "/agenda/0/sourceDocument UNKNOWN_SOURCE_DOCUMENT");
    }

    @Test
    void daysRunFromReceiptToTheFirstStudyInsideTheSubtree() {
        Staff above = Staff.hired();
        Staff below = Staff.below(above.organization());
        String paper = paper(above, "2022-03-01");
        paper(above, "2022-04-01");
        median(below).body("value", nullValue()).body("reason", equalTo("NOTHING_TO_DIVIDE_BY"));
        study(below, paper, "2022-03-10");
        study(above, paper, "2022-03-05");
        study(below, paper, "2022-03-20");
        median(above).body("lags", contains(4)).body("value", equalTo("4.0")).body("display", equalTo("4.0天"));
        median(below).body("lags", contains(9)).body("value", equalTo("9.0"));
        below.as(Role.READER)
                .get(MEDIAN + "contributions?period=2022&organization=" + below.organization())
                .then()
                .statusCode(200)
                .body("items.recordId", contains(paper))
                .body("items.amount", contains(9));
        above.as(Role.READER)
                .get(MEDIAN + "contributions?period=2022&counted=false&organization=" + above.organization())
                .then()
                .statusCode(200)
                .body("items.reason", contains("NOT_STUDIED"));
    }

    @Test
    void anEvenNumberGivesTheMeanOfTheMiddleTwo() {
        Staff staff = Staff.hired();
        study(staff, paper(staff, "2022-03-01"), "2022-03-02");
        study(staff, paper(staff, "2022-03-01"), "2022-03-06");
        median(staff).body("lags", contains(1, 5)).body("value", equalTo("3.0"));
        study(staff, paper(staff, "2022-03-01"), "2022-03-03");
        median(staff).body("value", equalTo("2.0"));
    }

    @Test
    void aPaperCorrectedAboveChangesTheFigureBelow() {
        Staff above = Staff.hired();
        Staff below = Staff.below(above.organization());
        Entered paper = Entered.confirmed("source-documents", above, received(above, "2022-03-01"));
        study(below, paper.id(), "2022-03-10");
        String before = median(below).extract().header("ETag");
        String asOf = median(below).extract().path("asOf");
        paper.step(above.clerk(), "amendments", Map.of("reason", "收文日期有误", "content", received(above, "2022-03-04")))
                .statusCode(201);
        paper.submitted().confirmed();
        assertNotEquals(
                before, median(below).body("lags", contains(6)).extract().header("ETag"));
        below.as(Role.READER)
                .queryParam("asOf", asOf)
                .get(MEDIAN + "values?period=2022&organization=" + below.organization())
                .then()
                .body("lags", contains(9));
    }

    @Test
    void aMeetingBeforeTheReceiptIsNoStudyOfThePaper() {
        Staff staff = Staff.hired();
        String paper = paper(staff, "2022-03-01");
        study(staff, paper, "2022-02-20");
        median(staff).body("lags", empty());
        study(staff, paper, "2022-03-04");
        median(staff).body("lags", contains(3));
    }

    @Test
    void aPaperThatIsNotConfirmedIsNotMeasured() {
        Staff staff = Staff.hired();
        Entered draft = Entered.draft("source-documents", staff, received(staff, "2022-03-01"));
        study(staff, draft.id(), "2022-03-02");
        median(staff).body("lags", empty());
        draft.submitted().confirmed();
        median(staff).body("lags", contains(1));
    }

    private static String paper(Staff staff, String receivedOn) {
        return Entered.confirmed("source-documents", staff, received(staff, receivedOn))
                .id();
    }

    private static Map<String, Object> received(Staff staff, String receivedOn) {
        return Bodies.with(Bodies.document(staff.organization()), "receivedOn", receivedOn);
    }

    private static void study(Staff staff, String paper, String heldOn) {
        Entered.confirmed("meetings", staff, studying(staff, paper, heldOn));
    }

    private static Map<String, Object> studying(Staff staff, String paper, String heldOn) {
        return Bodies.with(
                Bodies.with(Bodies.meeting(staff.organization()), "heldOn", heldOn),
                "agenda",
                List.of(Map.of("no", 1, "kind", "STUDY", "sourceDocument", paper)));
    }

    private static ValidatableResponse median(Staff staff) {
        return staff.as(Role.READER)
                .get(MEDIAN + "values?period=2022&organization=" + staff.organization())
                .then()
                .statusCode(200);
    }
}
