package dev.taizhang.plan;

import static dev.taizhang.plan.Planning.item;
import static dev.taizhang.plan.Planning.meeting;
import static dev.taizhang.plan.Planning.stand;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that is amended, or whose organisations move, goes on with the records that stand for its items. */
@QuarkusTest
class AmendedPlanTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void anItemForWhichRecordsStandIsNotDropped() {
        Entered plan = plan("a", "b", "c");
        stand(staff, plan, "a", meeting(staff, "2022-03-05")).statusCode(201);
        stand(staff, plan, "a", meeting(staff, "2022-03-06")).statusCode(201);
        stand(staff, plan, "b", meeting(staff, "2022-03-07")).statusCode(201);
        amend(plan, "c")
                .statusCode(400)
                .body("violations.code", contains("PLAN_ITEM_FULFILLED", "PLAN_ITEM_FULFILLED"))
                .body("violations.field", contains("/content/items", "/content/items"))
                .body("violations.message", containsInAnyOrder(containsString("a"), containsString("b")))
                .body("violations[0].message", containsString("1, 2"));
        Map<String, Object> faulty = Bodies.with(body("c"), "title", "");
        plan.step(staff.clerk(), "amendments", Map.of("reason", "调整", "content", faulty))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/content/title", "/content/items", "/content/items"));
        withdraw(plan, 3);
        amend(plan, "a", "c").statusCode(201);
        plan.replace(plan.etag(), body("c")).statusCode(400).body("violations.field", contains("/items"));
        plan.submitted().confirmed();
        progress(plan).body("items.key", contains("a", "c")).body("items.records", contains(2, 0));
    }

    @Test
    void norWhenARecordCameToStandForItBeforeTheAmendmentIsConfirmed() {
        Entered plan = plan("a", "b");
        amend(plan, "b").statusCode(201);
        plan.submitted();
        stand(staff, plan, "a", meeting(staff, "2022-03-05")).statusCode(201);
        plan.step(staff.approver(), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("PLAN_ITEM_FULFILLED"))
                .body("violations.code", contains("PLAN_ITEM_FULFILLED"));
        Entered.post(
                        staff.approver(),
                        "/api/v1/plans/confirmations",
                        null,
                        Map.of("items", List.of(Map.of("id", plan.id(), "etag", plan.etag()))))
                .statusCode(200)
                .body("items.code", contains("PLAN_ITEM_FULFILLED"));
        assertEquals(1, plan.shown().getInt("version"));
        progress(plan).body("items.key", contains("a", "b")).body("items.state", contains("MET", "MISSED"));
        withdraw(plan, 1);
        plan.confirmed();
        progress(plan).body("items.key", contains("b"));
    }

    @Test
    void whoIsResponsibleTakesItsRecordsAlongWhenItMovesAway() {
        Staff acting = Staff.below(staff.organization());
        Entered plan = Planning.plan(staff, item(acting, "a", "STUDY_MEETING_COUNT", 2, "2022-06-30"));
        Entered meeting = meeting(acting, "2022-03-05");
        stand(staff, plan, "a", meeting).statusCode(201);
        String path = "/api/v1/organizations/" + acting.organization();
        Entered.post(
                        SignedIn.admin(),
                        path + "/moves",
                        SignedIn.admin().get(path).header("ETag"),
                        Map.of("parent", Staff.hired().organization(), "from", "2022-02-01"))
                .statusCode(201);
        String etag = progress(plan).body("items[0].done", equalTo(1)).extract().header("ETag");
        unless(plan, etag).statusCode(304);
        meeting.step(acting.approver(), "void", Map.of("reason", "重复登记")).statusCode(200);
        unless(plan, etag).statusCode(200).body("items[0].done", equalTo(0));
    }

    private ValidatableResponse unless(Entered plan, String etag) {
        return staff.as(Role.READER)
                .header("If-None-Match", etag)
                .get(plan.path() + "/progress")
                .then();
    }

    private Entered plan(String... keys) {
        return Entered.confirmed("plans", staff, body(keys));
    }

    private Map<String, Object> body(String... keys) {
        return Planning.body(
                staff,
                List.of(keys).stream()
                        .map(key -> item(staff, key, "STUDY_MEETING_COUNT", 1, "2022-06-30"))
                        .toArray(Map<?, ?>[]::new));
    }

    private ValidatableResponse amend(Entered plan, String... keys) {
        return plan.step(staff.clerk(), "amendments", Map.of("reason", "任务调整", "content", body(keys)));
    }

    private void withdraw(Entered plan, int no) {
        plan.step(staff.clerk(), "fulfilments/" + no + "/withdrawal", Map.of("reason", "对应有误"))
                .statusCode(200);
    }

    private ValidatableResponse progress(Entered plan) {
        return staff.as(Role.READER).get(plan.path() + "/progress").then().statusCode(200);
    }
}
