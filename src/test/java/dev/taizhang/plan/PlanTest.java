package dev.taizhang.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Problems lead to planned measures, measures to action items; reports that were issued stand in a register. */
@QuarkusTest
class PlanTest {

    @Test
    void aProblemIsAnsweredByAMeasureAndTheMeasureByAnActionItem() {
        Staff staff = Staff.hired();
        Entered problem = Entered.confirmed("problems", staff, problem(staff));
        Entered measure = Entered.confirmed("planned-measures", staff, measure(staff, problem.id()));
        measure.step(staff.clerk(), "copies", null).statusCode(201);
        Entered item = Checks.confirmedItem(staff, Checks.item(staff, "PLAN", measure.id(), staff.organization()));
        staff.clerk().get(item.path()).then().body("sourceRecord", equalTo(measure.id()));
        Checks.confirmedItem(
                staff,
                Bodies.with(Checks.item(staff, "PROBLEM", problem.id(), staff.organization()), "due", "2023-03-31"));
    }

    @Test
    void whatIsPlannedIsCarriedOutForTheOrganisationThatPlannedIt() {
        Staff staff = Staff.hired();
        Staff below = Staff.below(staff.organization());
        String measure = Entered.confirmed("planned-measures", staff, measure(staff, null))
                .id();
        Faulty.refused(
                "action-items",
                staff,
                Bodies.with(
                        Checks.item(staff, "PLAN", measure, below.organization()),
                        "organization",
                        below.organization()),
                "/organization DIFFERS_FROM_SOURCE");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Staff staff = Staff.hired();
        Faulty.refused("planned-measures", staff, measure(staff, "0".repeat(20)), "/problem UNKNOWN_PROBLEM");
        Faulty.refused(
                "planned-measures",
                staff,
                Bodies.with(Bodies.with(measure(staff, null), "period", "2022-Q5"), "evidenceMetrics", List.of("a b")),
                "/period INVALID_PERIOD",
                "/evidenceMetrics/0 INVALID_FORMAT");
        Faulty.refused("problems", staff, Bodies.with(problem(staff), "opinions", "无"), "/opinions UNKNOWN_FIELD");
    }

    @Test
    void whateverNamesAMetricNamesOneThatThereIs() {
        Staff staff = Staff.hired();
        List<String> named = List.of("STUDY_MEETING_COUNT", "NOPE", "BRIEF_ISSUED", "NOPE_X");
        String[] faults = {"/evidenceMetrics/1 UNKNOWN_METRIC", "/evidenceMetrics/3 UNKNOWN_METRIC"};
        Faulty.refused("problems", staff, Bodies.with(problem(staff), "evidenceMetrics", named), faults);
        Faulty.refused("planned-measures", staff, Bodies.with(measure(staff, null), "evidenceMetrics", named), faults);
        Faulty.refused(
                "targets",
                staff,
                Bodies.with(AnyRecord.body("targets", staff.organization()), "metric", "NOPE"),
                "/metric UNKNOWN_METRIC");
        Faulty.refused(
                "plans",
                staff,
                Planning.body(staff, Planning.item(staff, "study", "NOPE", 1, "2022-06-30")),
                "/items/0/metric UNKNOWN_METRIC");
        Entered measure = Entered.confirmed("planned-measures", staff, measure(staff, null));
        Map<String, Object> content = Bodies.with(measure(staff, null), "evidenceMetrics", named);
        measure.step(staff.clerk(), "amendments", Map.of("reason", "补充指标", "content", content))
                .statusCode(400)
                .body("violations.field", contains("/content/evidenceMetrics/1", "/content/evidenceMetrics/3"));
    }

    @Test
    void lastYearsReportOfTheDemoIsInTheRegister() {
        SignedIn.with("reader", "taizhang-demo")
                .get("/api/v1/reports?externalKey=RPT-2021")
                .then()
                .statusCode(200)
                .body("items.number", contains("〔2021〕15号"))
                .body("items.state", contains("ISSUED"))
                .body("items.origin", contains("IMPORTED"))
                .body("items.period", contains("2021"))
                .body("items.confirmedBy", contains("user-root-approver"));
    }

    private static Map<String, Object> problem(Staff staff) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", staff.organization());
        body.put("title", "信息报送不够及时");
        body.put("statement", "第三季度信息报送数量偏少。");
        body.put("evidenceMetrics", List.of("BRIEF_ISSUED"));
        body.put("identifiedOn", "2022-10-10");
        return body;
    }

    private static Map<String, Object> measure(Staff staff, @org.jspecify.annotations.Nullable String problem) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", staff.organization());
        body.put("title", "健全信息报送制度");
        body.put("statement", "每季度通报一次报送情况。");
        body.put("period", "2022");
        body.put("plannedOn", "2022-12-10");
        if (problem != null) {
            body.put("problem", problem);
        }
        return body;
    }
}
