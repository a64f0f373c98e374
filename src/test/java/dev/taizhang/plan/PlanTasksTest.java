package dev.taizhang.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items of plans wait for whoever is to do them, from a week before their day until they are done. */
@QuarkusTest
class PlanTasksTest {

    private static final String TASKS = "/api/v1/me/tasks";

    private Staff bureau;
    private Staff unit;
    private LocalDate today;

    @BeforeEach
    void hire() {
        bureau = Staff.hired();
        unit = Staff.below(bureau.organization());
        today = Checks.today();
    }

    @Test
    void waitFromAWeekBeforeTheirDayUntilTheyAreDone() {
        Entered plan =
                plan(item("far", 8), item("near", 7), item("today", 0), item("missed", -3), item("other", -2, bureau));
        String code = unit.as(Role.READER)
                .get("/api/v1/organizations/" + unit.organization())
                .path("code");
        tasks(unit)
                .body("items.kind", contains("CARRY_OUT_PLAN_ITEM", "CARRY_OUT_PLAN_ITEM", "CARRY_OUT_PLAN_ITEM"))
                .body("items.partCode", contains("missed", "today", "near"))
                .body("items.no", contains(4, 3, 2))
                .body("items.state", contains("MISSED", "OPEN", "OPEN"))
                .body("items.overdue", contains(true, false, false))
                .body("items.organization", contains(code, code, code))
                .body("items[0].due", equalTo(today.minusDays(3).toString()))
                .body("items[0].recordNumber", equalTo(plan.shown().getString("number")))
                .body("items[0].href", equalTo(plan.path()))
                .body("items[0].etag", equalTo(ETags.state(plan.etag())));
        tasks(bureau).body("items.partCode", containsInAnyOrder("missed", "today", "near", "other"));
        unit.approver().get(TASKS).then().body("items", empty());
        Staff.hired().clerk().get(TASKS).then().body("items", empty());
        Entered meeting = Planning.meeting(unit, today.toString());
        Entered.post(unit.clerk(), plan.path() + "/fulfilments", plan.etag(), Planning.tie("missed", meeting.id()))
                .statusCode(201);
        tasks(unit).body("items.partCode", contains("today", "near"));
        plan.step(bureau.approver(), "void", Map.of("reason", "计划取消")).statusCode(200);
        tasks(unit).body("items", empty());
    }

    @Test
    void goByTheVersionThatIsInForce() {
        Entered plan = plan(item("study", 3), item("more", 4));
        Instant since = Instant.parse(tasks(unit).extract().path("items[0].since"));
        plan.step(
                        bureau.clerk(),
                        "amendments",
                        Map.of("reason", "调整", "content", body(item("study", 5, bureau), item("more", 2))))
                .statusCode(201);
        plan.submitted();
        tasks(unit).body("items.partCode", contains("study", "more"));
        plan.confirmed();
        tasks(unit).body("items.partCode", contains("more")).body("items.since", not(contains(since.toString())));
        unit.clerk().get(plan.path()).then().statusCode(200);
    }

    @Test
    void theirPagesAreTheWholeList() {
        plan(item("a", 3), item("b", 3), item("c", 2));
        plan(item("d", 3), item("e", 1));
        List<String> whole = tasks(unit).extract().jsonPath().getList("items.partCode");
        assertEquals(5, whole.size());
        List<String> paged = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = unit.clerk()
                    .get(TASKS + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            paged.addAll(page.getList("items.partCode"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(whole, paged);
    }

    @Test
    void whoIsToDoOneSaysByWhatItWasDoneAndOfNoOther() {
        Entered plan = plan(item("own", 3), item("other", 3, bureau));
        Entered meeting = Planning.meeting(unit, today.toString());
        Entered own = Planning.meeting(unit, today.toString());
        tie(unit, plan, "other", meeting.id()).statusCode(403);
        tie(Staff.below(bureau.organization()), plan, "own", meeting.id()).statusCode(404);
        Entered.post(unit.approver(), plan.path() + "/fulfilments", "*", Planning.tie("own", meeting.id()))
                .statusCode(403);
        tie(unit, plan, "unknown", meeting.id()).statusCode(400).body("violations.code", contains("UNKNOWN_PLAN_ITEM"));
        tie(unit, plan, "own", own.id()).statusCode(201);
        tie(bureau, plan, "own", meeting.id()).statusCode(201);
        Map<String, String> reason = Map.of("reason", "记错了");
        Entered.post(unit.clerk(), plan.path() + "/fulfilments/2/withdrawal", "*", reason)
                .statusCode(200);
        tie(bureau, plan, "other", Planning.meeting(bureau, today.toString()).id())
                .statusCode(201);
        Entered.post(unit.clerk(), plan.path() + "/fulfilments/3/withdrawal", "*", reason)
                .statusCode(403);
    }

    @Test
    void aBodyIsToldAllItsFaultsAtOnce() {
        Entered plan = plan(item("own", 3));
        Map<String, Object> body = Map.of("item", "unknown", "recordId", "汉字", "colour", "red");
        Entered.post(bureau.clerk(), plan.path() + "/fulfilments", "*", body)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/item", "/recordId", "/colour"))
                .body("violations.code", containsInAnyOrder("UNKNOWN_PLAN_ITEM", "UNKNOWN_RECORD", "UNKNOWN_FIELD"));
    }

    private static ValidatableResponse tie(Staff staff, Entered plan, String item, String record) {
        return Entered.post(staff.clerk(), plan.path() + "/fulfilments", "*", Planning.tie(item, record));
    }

    private Map<String, Object> item(String key, int days) {
        return item(key, days, unit);
    }

    private Map<String, Object> item(String key, int days, Staff responsible) {
        return Planning.item(responsible, key, null, 1, today.plusDays(days).toString());
    }

    private Entered plan(Map<?, ?>... items) {
        return Entered.confirmed("plans", bureau, body(items));
    }

    private Map<String, Object> body(Map<?, ?>... items) {
        return Bodies.with(Planning.body(bureau, items), "period", today.minusDays(5) + "/" + today.plusDays(20));
    }

    private static ValidatableResponse tasks(Staff staff) {
        return staff.clerk().get(TASKS).then().statusCode(200);
    }
}
