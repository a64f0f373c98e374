package dev.taizhang.plan;

import static dev.taizhang.plan.Planning.tie;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.closing.Closings;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans, the records that stand for their items, and how far they have come. */
@QuarkusTest
class PlanProgressTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void countsWhatStandsForAnItemByTheDefinitionOfItsMetric() {
        Entered plan = plan(
                item("study", "STUDY_MEETING_COUNT", 2, "2022-06-30"),
                item("people", "LECTURE_ATTENDANCE", 50, "2022-06-30"),
                item("activity", null, 1, "2022-12-31"),
                item("later", "BRIEF_ISSUED", 5, "2022-12-31"));
        stand(plan, "study", meeting("2022-03-05")).statusCode(201).body("recordType", equalTo("MEETING"));
        stand(plan, "study", meeting("2022-05-05")).statusCode(201).body("no", equalTo(2));
        stand(plan, "people", Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization())))
                .statusCode(201);
        stand(plan, "activity", Entered.confirmed("activities", staff, Bodies.activity(staff.organization())))
                .statusCode(201);
        progress(plan)
                .body("items.key", contains("study", "people", "activity", "later"))
                .body("items.done", contains(2, 34, 1, 0))
                .body("items.completion", contains("100.0", "68.0", "100.0", "0.0"))
                .body("items.state", contains("MET", "MISSED", "MET", "MISSED"))
                .body("items.completedOn", contains("2022-05-05", null, "2022-04-05", null))
                .body("items.records", contains(2, 1, 1, 0));
    }

    @Test
    void countsNoRecordTwiceNotEvenOfTwoWhoAskTogether() throws Exception {
        Entered plan = plan(
                item("one", "STUDY_MEETING_COUNT", 1, "2022-06-30"),
                item("two", "STUDY_MEETING_COUNT", 1, "2022-06-30"));
        Entered meeting = meeting("2022-03-05");
        List<Callable<Integer>> steps = new ArrayList<>();
        for (String key : List.of("one", "two", "one", "two")) {
            steps.add(() -> Entered.post(staff.clerk(), plan.path() + "/fulfilments", "*", tie(key, meeting.id()))
                    .extract()
                    .statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(steps.size())) {
            for (Future<Integer> answer : workers.invokeAll(steps)) {
                answers.add(answer.get());
            }
        }
        answers.sort(null);
        assertEquals(List.of(201, 409, 409, 409), answers);
        List<Integer> done = progress(plan).extract().path("items.done");
        assertEquals(1, done.stream().mapToInt(Integer::intValue).sum());
        stand(plan, "two", meeting)
                .statusCode(409)
                .body("code", equalTo("ALREADY_FULFILS"))
                .body("existing.id", equalTo("1"))
                .body("existing.href", equalTo(plan.path() + "/fulfilments/1"));
    }

    @Test
    void followsItsRecordsWhenTheyAreAmendedVoidedOrTakenBack() {
        Entered plan =
                plan(item("study", "STUDY_MEETING_COUNT", 1, "2022-04-30"), item("other", null, 1, "2022-04-30"));
        Entered meeting = meeting("2022-03-05");
        stand(plan, "study", meeting).statusCode(201);
        progress(plan).body("items[0].state", equalTo("MET"));
        Map<String, Object> moved = Bodies.with(Bodies.meeting(staff.organization()), "heldOn", "2022-05-10");
        meeting.step(staff.clerk(), "amendments", Map.of("reason", "日期有误", "content", moved))
                .statusCode(201);
        meeting.submitted().confirmed();
        progress(plan)
                .body("items[0].state", equalTo("MET_LATE"))
                .body("items[0].doneInTime", equalTo(0))
                .body("items[0].completedOn", equalTo("2022-05-10"));
        Map<String, Object> reason = Map.of("reason", "对应有误");
        plan.step(staff.clerk(), "fulfilments/1/withdrawal", reason)
                .statusCode(200)
                .body("withdrawReason", equalTo("对应有误"));
        plan.step(staff.clerk(), "fulfilments/1/withdrawal", reason)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"));
        progress(plan).body("items[0].state", equalTo("MISSED")).body("items[0].records", equalTo(0));
        stand(plan, "other", meeting).statusCode(201);
        progress(plan).body("items[1].state", equalTo("MET_LATE"));
        meeting.step(staff.approver(), "void", reason).statusCode(200);
        progress(plan)
                .body("items[1].state", equalTo("MISSED"))
                .body("items[1].records", equalTo(1))
                .body("items[1].counted", equalTo(0));
    }

    @Test
    void takesOnlyRecordsInItsScopeThatItsMetricCounts() {
        Staff below = Staff.below(staff.organization());
        Staff beside = Staff.hired();
        Entered plan = plan(
                item("study", "STUDY_MEETING_COUNT", 1, "2022-06-30"), of(below, item("below", null, 1, "2022-06-30")));
        Entered foreign = Entered.confirmed("meetings", beside, Bodies.meeting(beside.organization()));
        stand(plan, "study", foreign).statusCode(400).body("violations.code", contains("UNKNOWN_RECORD"));
        plan.step(staff.clerk(), "fulfilments", tie("study", "汉字"))
                .statusCode(400)
                .body("violations.code", contains("UNKNOWN_RECORD"));
        stand(plan, "none", Entered.draft("topics", staff))
                .statusCode(400)
                .body("violations.code", contains("UNKNOWN_PLAN_ITEM"));
        stand(plan, "study", Entered.confirmed("lectures", staff, Bodies.lecture(staff.organization())))
                .statusCode(400)
                .body("violations.code", contains("NOT_COUNTED_BY_ITEM"));
        stand(plan, "below", meeting("2022-03-05"))
                .statusCode(400)
                .body("violations.code", contains("NOT_HELD_BY_RESPONSIBLE"));
        stand(plan, "below", Entered.confirmed("meetings", below, Bodies.meeting(below.organization())))
                .statusCode(201);
        progress(plan).body("items[1].state", equalTo("MET"));
        // Whoever is to do an item reads its plan.
        below.as(Role.READER).get(plan.path() + "/progress").then().statusCode(200);
        beside.as(Role.READER).get(plan.path() + "/fulfilments").then().statusCode(404);
        staff.as(Role.STATISTICS).get(plan.path() + "/progress").then().statusCode(404);
        Entered.post(staff.approver(), plan.path() + "/fulfilments", "*", tie("study", foreign.id()))
                .statusCode(403);
    }

    @Test
    void nothingComesToStandOrStopsStandingOnceItsPeriodIsClosed() {
        Entered plan = plan(item("study", "STUDY_MEETING_COUNT", 2, "2022-06-30"));
        Entered second = meeting("2022-05-05");
        Map<String, Object> reason = Map.of("reason", "对应有误");
        stand(plan, "study", meeting("2022-03-05")).statusCode(201);
        String closing = Closings.closed(staff, "2022-Q4");
        stand(plan, "study", second).statusCode(409).body("code", equalTo("PERIOD_CLOSED"));
        plan.step(staff.clerk(), "fulfilments/1/withdrawal", reason)
                .statusCode(409)
                .body("code", equalTo("PERIOD_CLOSED"));
        progress(plan).body("items[0].done", equalTo(1)).body("items[0].records", equalTo(1));
        Closings.reopen(staff, closing).statusCode(200);
        stand(plan, "study", second).statusCode(201).body("no", equalTo(2));
        plan.step(staff.clerk(), "fulfilments/1/withdrawal", reason).statusCode(200);
        staff.as(Role.READER)
                .get(closing + "/changes")
                .then()
                .body("items.recordId", contains(plan.id(), plan.id()))
                .body("items.action", contains("FULFILMENT_RECORDED", "FULFILMENT_WITHDRAWN"));
    }

    @Test
    void hasItemsOnceItIsConfirmedAndAnEntityTagThatMovesWithTheirRecords() {
        Entered draft = Entered.draft("plans", staff, AnyRecord.body("plans", staff.organization()));
        Entered meeting = meeting("2022-03-05");
        stand(draft, "1", meeting).statusCode(409).body("code", equalTo("INVALID_TRANSITION"));
        Entered plan = draft.submitted().confirmed();
        String before = progress(plan).extract().header("ETag");
        staff.as(Role.READER)
                .header("If-None-Match", before)
                .get(plan.path() + "/progress")
                .then()
                .statusCode(304);
        stand(plan, "1", meeting).statusCode(201);
        String after = progress(plan).extract().header("ETag");
        assertNotEquals(before, after);
        staff.as(Role.READER)
                .get(plan.path() + "/fulfilments")
                .then()
                .body("items.recordNumber", contains(notNullValue()))
                .body("items.withdrawnAt", contains(nullValue()))
                .body("next", nullValue());
        Entered.post(staff.clerk(), plan.path() + "/fulfilments", null, tie("1", meeting.id()))
                .statusCode(428);
        staff.as(Role.READER).get(plan.path() + "/fulfilments/9").then().statusCode(404);
    }

    @Test
    void namesAllFaultsOfAPlanAtOnce() {
        Staff beside = Staff.hired();
        Map<String, Object> body = new HashMap<>(AnyRecord.body("plans", staff.organization()));
        body.put(
                "items",
                List.of(
                        item("a", "OBLIGATION_MET_RATE", 1, "2022-06-30"),
                        item("a", "NO_SUCH_METRIC", 1, "2023-06-30"),
                        of(beside, item("c", null, 0, "2022-06-30"))));
        Entered.post(staff.clerk(), "/api/v1/plans", null, body)
                .statusCode(400)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "METRIC_NOT_A_SUM",
                                "DUPLICATE",
                                "UNKNOWN_METRIC",
                                "OUT_OF_RANGE",
                                "OUT_OF_RANGE",
                                "NOT_BELOW_KEEPER"));
        body.put("items", List.of());
        body.put("period", "some day");
        Entered.post(staff.clerk(), "/api/v1/plans", null, body)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/items", "/period"));
    }

    private Entered plan(Map<?, ?>... items) {
        return Planning.plan(staff, items);
    }

    private Map<String, Object> item(String key, @Nullable String metric, int planned, String dueOn) {
        return Planning.item(staff, key, metric, planned, dueOn);
    }

    private static Map<String, Object> of(Staff responsible, Map<String, Object> item) {
        return Bodies.with(item, "responsibleOrganization", responsible.organization());
    }

    private Entered meeting(String heldOn) {
        return Planning.meeting(staff, heldOn);
    }

    private ValidatableResponse stand(Entered plan, String item, Entered record) {
        return Planning.stand(staff, plan, item, record);
    }

    private ValidatableResponse progress(Entered plan) {
        return staff.as(Role.READER).get(plan.path() + "/progress").then().statusCode(200);
    }
}
