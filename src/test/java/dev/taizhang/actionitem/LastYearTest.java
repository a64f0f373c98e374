package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a report opens with is what the rate of what was kept counts, whichever day it is asked for. */
@QuarkusTest
class LastYearTest {

    private final LocalDate today = Checks.today();
    private final int year = today.getYear();

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void theNextReportOpensWithWhatCameOfProblemsAndMeasuresAlike() {
        Set<String> both = new TreeSet<>(
                Set.of(made(problem(year + "-01-01")).id(), made(measure(year)).id()));
        assertEquals(Set.of(), opens(year + 1 + ""), "that year has not begun");
        assertEquals(both, opens(year + 1 + "?through=" + (year + 1) + "-01-01"));
        assertEquals(both, opens(year + 1 + "?through=" + (year + 1) + "-12-31"));
        assertEquals(Set.of(), opens(year + ""));
        assertEquals(Set.of(), opens(year + 2 + "?through=" + (year + 2) + "-02-01"));
    }

    @Test
    void whatIsEnteredLaterIsNotThereOnTheDaysBefore() {
        Set<String> both = new TreeSet<>(Set.of(
                made(problem(year - 1 + "-12-31")).id(), made(measure(year - 1)).id()));
        assertEquals(both, opens(year + ""));
        assertEquals(Set.of(), opens(year + "?through=" + today.minusDays(1)));
    }

    @Test
    void aProblemThatIsActedOnStaysInItsYear() {
        Entered problem = Entered.confirmed("problems", staff, problem(year - 1 + "-11-20"));
        Entered item = made(problem);
        assertEquals(Set.of(item.id()), opens(year + ""));
        problem.step(staff.clerk(), "amendments", Map.of("reason", "日期有误", "content", problem(year - 2 + "-11-20")))
                .statusCode(400)
                .body("violations.field", contains("/content/identifiedOn"))
                .body("violations.code", contains("CARRIED_OUT"));
        problem.step(staff.clerk(), "amendments", Map.of("reason", "日期有误", "content", problem(year - 1 + "-11-21")))
                .statusCode(201);
        problem.submitted().confirmed();
        assertEquals(Set.of(item.id()), opens(year + ""));
    }

    @Test
    void itIsPromisedThoughWhoConfirmsItMayNotReadTheProblem() {
        Staff below = Staff.below(staff.organization());
        Entered problem = Entered.confirmed("problems", staff, problem(year - 1 + "-11-20"));
        Map<String, Object> body = Checks.item(below, "PROBLEM", problem.id(), below.organization());
        Entered item = Entered.known(
                "action-items",
                below,
                Entered.post(staff.clerk(), Entered.path("action-items"), null, Bodies.with(body, "due", "2035-06-30"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        below.approver().get(problem.path()).then().statusCode(404);
        item.step(below.approver(), "confirmation", null).statusCode(200);
        assertEquals(Set.of(item.id()), opens(below, year + ""));
    }

    /** Ids of the items that a report opens with: as many as the rate says there are, and its trace names them. */
    private Set<String> opens(Staff office, String question) {
        JsonPath report = get("/api/v1/aggregated-reports/" + office.organization() + "/" + question);
        List<String> listed = report.getList("lastYear.id");
        String[] asked = question.split("\\?", 2);
        JsonPath trace = get("/api/v1/metrics/LAST_YEAR_COMMITMENT_RATE/contributions?organization="
                + office.organization() + "&period=" + asked[0] + (asked.length > 1 ? "&" + asked[1] : ""));
        List<Map<String, ?>> rows = trace.getList("items.findAll { it.part == 'DENOMINATOR' }");
        assertEquals(
                new TreeSet<>(listed),
                new TreeSet<>(
                        rows.stream().map(row -> (String) row.get("recordId")).toList()));
        if (listed.isEmpty()) {
            assertNull(report.get("figures.LAST_YEAR_COMMITMENT_RATE.value"));
        } else {
            assertEquals(listed.size(), report.getInt("figures.LAST_YEAR_COMMITMENT_RATE.denominator"));
            assertEquals(
                    listed.size(),
                    rows.stream().mapToInt(row -> (Integer) row.get("amount")).sum());
        }
        return new TreeSet<>(listed);
    }

    private Set<String> opens(String question) {
        return opens(staff, question);
    }

    private JsonPath get(String path) {
        return staff.clerk().get(path).then().statusCode(200).extract().jsonPath();
    }

    private Entered made(Map<String, Object> body) {
        return made(Entered.confirmed(body.containsKey("period") ? "planned-measures" : "problems", staff, body));
    }

    private Entered made(Entered source) {
        Map<String, Object> owned = Map.of("responsibleOrganization", staff.organization(), "due", "2035-06-30");
        String id = Entered.post(staff.clerk(), source.path() + "/action-items", null, owned)
                .statusCode(201)
                .extract()
                .path("id");
        Entered item = Entered.known("action-items", staff, id);
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        return item;
    }

    private Map<String, Object> problem(String day) {
        return Bodies.with(AnyRecord.body("problems", staff.organization()), "identifiedOn", day);
    }

    private Map<String, Object> measure(int about) {
        return Bodies.with(
                Bodies.with(AnyRecord.body("planned-measures", staff.organization()), "period", about + ""),
                "plannedOn",
                about + "-02-01");
    }
}
