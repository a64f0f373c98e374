package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.plan.Planning;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan says is to be done becomes action items: one for each of its items, linked both ways. */
@QuarkusTest
class PlanActionTest {

    private Staff staff;
    private Staff acting;
    private Entered plan;

    @BeforeEach
    void plan() {
        staff = Staff.hired();
        acting = Staff.below(staff.organization());
        plan = Planning.plan(
                staff,
                Bodies.with(Planning.item(acting, "study", null, 1, "2022-06-30"), "responsiblePost", "支部书记"),
                Planning.item(staff, "visit", null, 1, "2022-09-30"));
    }

    @Test
    void anItemThatIsCarriedOutStaysInThePlan() {
        Entered item = Entered.known(
                "action-items",
                staff,
                made(Map.of("item", "study")).statusCode(201).extract().path("id"));
        Map<String, Object> without = Planning.body(staff, Planning.item(staff, "visit", null, 1, "2022-09-30"));
        plan.step(staff.clerk(), "amendments", Map.of("reason", "调整", "content", without))
                .statusCode(400)
                .body("violations.field", contains("/content/items"))
                .body("violations.code", contains("PLAN_ITEM_CARRIED_OUT"));
        item.step(staff.approver(), "cancellation", Map.of("reason", "不再办理")).statusCode(200);
        plan.step(staff.clerk(), "amendments", Map.of("reason", "调整", "content", without))
                .statusCode(201);
    }

    @Test
    void anItemThatCountsWhatIsDoneIsMetOnceItsActionItemIsClosed() {
        Entered item = Entered.known(
                "action-items",
                staff,
                made(Map.of("item", "study")).statusCode(201).extract().path("id"));
        Map<String, Object> tie = Planning.tie("study", item.id());
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        plan.step(acting.clerk(), "fulfilments", tie)
                .statusCode(400)
                .body("violations.code", contains("ACTION_ITEM_NOT_CLOSED"));
        plan.step(staff.clerk(), "fulfilments", Planning.tie("visit", item.id()))
                .statusCode(400)
                .body("violations.code", contains("NOT_FOR_PLAN_ITEM"));
        progress("MISSED", 0);
        String before = staff.clerk().get(plan.path() + "/progress").header("ETag");
        closed(item, acting);
        progress("MET_LATE", 1);
        assertNotEquals(before, staff.clerk().get(plan.path() + "/progress").header("ETag"));
        acting.clerk()
                .get(plan.path() + "/fulfilments")
                .then()
                .body("items.recordId", contains(item.id()))
                .body("items.recordType", contains("ACTION_ITEM"));
        plan.step(acting.clerk(), "fulfilments", tie).statusCode(409).body("code", equalTo("ALREADY_FULFILS"));
        Map<String, Object> without = Map.of(
                "reason", "调整", "content", Planning.body(staff, Planning.item(staff, "visit", null, 1, "2022-09-30")));
        plan.step(staff.clerk(), "amendments", without)
                .statusCode(400)
                .body("violations.code", contains("PLAN_ITEM_FULFILLED"));
        plan.step(acting.clerk(), "fulfilments/1/withdrawal", Map.of("reason", "另行登记"))
                .statusCode(200);
        progress("MISSED", 0);
        plan.step(acting.clerk(), "fulfilments", tie).statusCode(201);
        progress("MET_LATE", 1);
        plan.step(acting.clerk(), "fulfilments/2/withdrawal", Map.of("reason", "不再安排"))
                .statusCode(200);
        plan.step(staff.clerk(), "amendments", without).statusCode(201);
    }

    @Test
    void whatIsCountedForAnItemAlreadyIsNotCountedAgainByItsActionItem() {
        Entered item = Entered.known(
                "action-items",
                staff,
                made(Map.of("item", "study")).statusCode(201).extract().path("id"));
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        Planning.stand(acting, plan, "study", Planning.meeting(acting, "2022-05-10"))
                .statusCode(201);
        closed(item, acting);
        progress("MET", 1);
        staff.clerk().get(plan.path() + "/fulfilments").then().body("items", hasSize(1));
    }

    @Test
    void anItemWithAMetricIsNotMetByItsActionItem() {
        Entered counted = Planning.plan(staff, Planning.item(staff, "study", "STUDY_MEETING_COUNT", 1, "2022-06-30"));
        Entered item = Entered.known(
                "action-items",
                staff,
                Entered.post(staff.clerk(), counted.path() + "/action-items", null, Map.of("item", "study"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        closed(item, staff);
        staff.clerk().get(counted.path() + "/progress").then().body("items[0].done", equalTo(0));
        counted.step(staff.clerk(), "fulfilments", Planning.tie("study", item.id()))
                .statusCode(400)
                .body("violations.code", contains("NOT_COUNTED_BY_ITEM"));
    }

    private void closed(Entered item, Staff by) {
        item.step(by.clerk(), "progress-notes", Map.of("progress", 100)).statusCode(201);
        item.step(by.clerk(), "evidence", Map.of("text", "活动照片")).statusCode(201);
        item.step(by.clerk(), "readiness", null).statusCode(200);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201);
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of()).statusCode(200);
    }

    private void progress(String state, int done) {
        staff.clerk()
                .get(plan.path() + "/progress")
                .then()
                .body("items.find { it.key == 'study' }.state", equalTo(state))
                .body("items.find { it.key == 'study' }.done", equalTo(done));
    }

    @Test
    void anItemOfAPlanBecomesOneThatTakesOverWhoAndUntilWhen() {
        Entered item = Entered.known(
                "action-items",
                staff,
                made(Map.of("item", "study"))
                        .statusCode(201)
                        .body("source", equalTo("PLAN"))
                        .body("sourceRecord", equalTo(plan.id()))
                        .body("sourceItem", equalTo("study"))
                        .body("title", equalTo("事项study"))
                        .body("responsiblePost", equalTo("支部书记"))
                        .body("due", equalTo("2022-06-30"))
                        .extract()
                        .path("id"));
        made(Map.of("item", "study")).statusCode(409).body("code", equalTo("ACTION_ITEM_EXISTS"));
        staff.clerk().get(plan.path() + "/action-items").then().body("items.sourceItem", contains("study"));
        acting.as(Role.READER).get(plan.path()).then().statusCode(200);
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        acting.as(Role.READER).get(plan.path()).then().statusCode(200);
        acting.as(Role.READER).get(plan.path() + "/progress").then().statusCode(200);
        acting.as(Role.READER)
                .get(plan.path() + "/action-items")
                .then()
                .statusCode(200)
                .body("items.id", contains(item.id()));
        Staff.below(staff.organization())
                .as(Role.READER)
                .get(plan.path() + "/action-items")
                .then()
                .statusCode(404);
        item.step(staff.approver(), "cancellation", Map.of("reason", "另行安排")).statusCode(200);
        made(Map.of("item", "study")).statusCode(201);
    }

    @Test
    void aPlanAsAWholeTakesWhoAndUntilWhenFromTheRequest() {
        made(Map.of()).statusCode(400).body("violations.field", containsInAnyOrder("/responsibleOrganization", "/due"));
        Map<String, Object> owned = Map.of("responsibleOrganization", acting.organization(), "due", "2022-12-31");
        made(owned).statusCode(201).body("sourceItem", nullValue()).body("title", equalTo("年度工作计划"));
        made(owned).statusCode(201);
        made(Bodies.with(owned, "item", "none")).statusCode(400).body("violations.code", contains("UNKNOWN_PLAN_ITEM"));
        made(Map.of("item", "none", "due", "some day", "what", 1))
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("UNKNOWN_PLAN_ITEM", "INVALID_DATE", "UNKNOWN_FIELD"));
        Entered.post(staff.approver(), plan.path() + "/action-items", null, Map.of("item", "visit"))
                .statusCode(403);
        Staff.below(staff.organization())
                .as(Role.CLERK)
                .get(plan.path() + "/action-items")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAPlanInForceIsCarriedOut() {
        Entered draft =
                Entered.draft("plans", staff, Planning.body(staff, Planning.item(staff, "a", null, 1, "2022-06-30")));
        Entered.post(staff.clerk(), draft.path() + "/action-items", null, Map.of("item", "a"))
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"));
        entered(Bodies.with(of(draft.id(), "a"), "title", ""))
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("PLAN_NOT_CONFIRMED", "BLANK"));
    }

    @Test
    void anItemThatIsEnteredOnItsOwnNamesOneToo() {
        entered(of(plan.id(), "none")).statusCode(400).body("violations.field", contains("/sourceItem"));
        entered(Bodies.with(of(plan.id(), "visit"), "source", "INSTRUCTION"))
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("NO_SOURCE_RECORD", "NO_SOURCE_ITEM"));
        entered(Bodies.with(of(plan.id(), "none"), "organization", acting.organization()))
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("DIFFERS_FROM_SOURCE", "UNKNOWN_PLAN_ITEM"));
        String measure = Entered.draft("planned-measures", staff, measure()).id();
        entered(of(measure, "visit")).statusCode(400).body("violations.code", contains("NO_SOURCE_ITEM"));
        Staff beside = Staff.hired();
        Entered foreign = Planning.plan(beside, Planning.item(beside, "visit", null, 1, "2022-06-30"));
        entered(of(foreign.id(), "visit")).statusCode(400).body("violations.code", contains("UNKNOWN_SOURCE_RECORD"));
        String id = entered(of(plan.id(), "visit")).statusCode(201).extract().path("id");
        entered(of(plan.id(), "visit")).statusCode(409).body("code", equalTo("ACTION_ITEM_EXISTS"));
        Entered item = Entered.known("action-items", staff, id);
        item.replace(item.etag(), of(plan.id(), "visit")).statusCode(200);
        Entered other = Entered.draft("action-items", staff, of(plan.id(), "study"));
        other.replace(other.etag(), of(plan.id(), "visit")).statusCode(409).body("code", equalTo("ACTION_ITEM_EXISTS"));
    }

    @Test
    void ofTwoWhoAskTogetherOneMakesIt() throws Exception {
        List<Callable<Integer>> steps = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            steps.add(() -> made(Map.of("item", "study")).extract().statusCode());
            steps.add(() -> entered(of(plan.id(), "study")).extract().statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(steps.size())) {
            for (Future<Integer> answer : workers.invokeAll(steps)) {
                answers.add(answer.get());
            }
        }
        answers.sort(null);
        assertEquals(List.of(201, 409, 409, 409), answers);
    }

    private Map<String, Object> of(String source, String item) {
        return Bodies.with(Checks.item(staff, "PLAN", source, acting.organization()), "sourceItem", item);
    }

    private Map<String, Object> measure() {
        return Map.of(
                "organization", staff.organization(),
                "title", "健全台账制度",
                "statement", "每季度核对一次",
                "period", "2022",
                "plannedOn", "2022-12-20");
    }

    private ValidatableResponse entered(Map<String, Object> body) {
        return Entered.post(staff.clerk(), "/api/v1/action-items", null, body);
    }

    private ValidatableResponse made(Map<String, Object> body) {
        return Entered.post(staff.clerk(), plan.path() + "/action-items", null, body);
    }
}
