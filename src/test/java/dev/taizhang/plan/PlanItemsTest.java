package dev.taizhang.plan;

import static dev.taizhang.plan.Planning.ITEMS;
import static dev.taizhang.plan.Planning.item;
import static dev.taizhang.plan.Planning.listed;
import static dev.taizhang.plan.Planning.meeting;
import static dev.taizhang.plan.Planning.plan;
import static dev.taizhang.plan.Planning.stand;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.metric.Question;
import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.metric.Questions;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.DatabaseOwner;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items across plans, and what the report of a subtree says of them. */
@QuarkusTest
class PlanItemsTest {

    @Inject
    Questions questions;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    PlanItemsOfPeriod period;

    @Inject
    EntityManager entities;

    private Staff staff;
    private Staff below;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        below = Staff.below(staff.organization());
    }

    @Test
    void areFoundByStateAndDayWithinWhatTheCallerReads() {
        Entered own = plan(
                staff,
                item(staff, "done", "STUDY_MEETING_COUNT", 1, "2022-06-30"),
                item(staff, "missed", "STUDY_MEETING_COUNT", 1, "2022-05-31"));
        stand(staff, own, "done", meeting(staff, "2022-03-05")).statusCode(201);
        Entered lower =
                plan(below, item(below, "late", null, 1, "2022-03-01"), item(below, "low", null, 2, "2022-04-30"));
        stand(below, lower, "late", meeting(below, "2022-03-05")).statusCode(201);
        listed(staff, "")
                .body("items.key", contains("late", "low", "missed", "done"))
                .body("items.state", contains("MET_LATE", "MISSED", "MISSED", "MET"))
                .body("items.plan", contains(lower.id(), lower.id(), own.id(), own.id()))
                .body("items.done", contains(1, 0, 0, 1))
                .body("next", nullValue());
        listed(staff, "?state=MISSED").body("items.key", contains("low", "missed"));
        listed(staff, "?state=OPEN").body("items", hasSize(0));
        listed(staff, "?state=OPEN&asOf=" + now() + "&through=2022-05-31").body("items.key", contains("missed"));
        listed(staff, "?state=MISSED&state=MET_LATE&to=2022-04-30").body("items.key", contains("late", "low"));
        listed(staff, "?from=2022-05-01").body("items.key", contains("missed", "done"));
        listed(staff, "?organization=" + staff.organization()).body("items.key", contains("missed", "done"));
        listed(staff, "?subtree=" + below.organization()).body("items.key", contains("late", "low"));
        listed(below, "?state=MISSED").body("items.key", contains("low"));
        listed(Staff.below(staff.organization()), "").body("items", hasSize(0));
        listed(Staff.hired(), "").body("items", hasSize(0));
        staff.as(Role.STATISTICS).get(ITEMS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void areFoundAtOnceWhereTheClockOfAnotherReplicaIsAhead() throws SQLException {
        try (Connection owner = DatabaseOwner.connection();
                PreparedStatement ahead = owner.prepareStatement(
                        "UPDATE revision SET recorded_at = recorded_at + INTERVAL 5 MINUTE WHERE scope_key = ?")) {
            ahead.setString(1, staff.organization());
            assertEquals(1, ahead.executeUpdate());
        }
        plan(staff, item(staff, "study", null, 1, "2022-06-30"));
        listed(staff, "").body("items.key", contains("study"));
    }

    @Test
    void whatCannotBeAskedIsRefusedWithEveryFault() {
        below.as(Role.READER)
                .get(ITEMS + "?organization=" + staff.organization()
                        + "&state=GONE&from=2022-05-01&to=2022-04-01&asOf=2150-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/organization", "/state", "/to", "/asOf"));
        staff.as(Role.STATISTICS)
                .get(ITEMS + "?subtree=" + staff.organization())
                .then()
                .statusCode(400)
                .body("violations.code", contains("UNKNOWN_ORGANIZATION"));
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        for (int i = 1; i <= 3; i++) {
            plan(
                    staff,
                    item(staff, "a", null, 1, "2022-03-0" + i),
                    item(staff, "b", null, 1, "2022-03-01"),
                    item(staff, "c", null, 1, "2022-12-01"));
        }
        List<String> whole = places(listed(staff, "?state=MISSED").extract().jsonPath());
        assertEquals(9, whole.size());
        List<String> paged = new ArrayList<>();
        @Nullable String next = null;
        do {
            var asked = staff.as(Role.READER).queryParam("state", "MISSED").queryParam("limit", 2);
            JsonPath page = (next == null ? asked : asked.queryParam("cursor", next))
                    .get(ITEMS)
                    .jsonPath();
            paged.addAll(places(page));
            next = page.getString("next");
        } while (next != null);
        assertEquals(whole, paged);
    }

    @Test
    void theReportSaysHowTheyStoodAsItWasKnown() {
        String empty = now();
        Entered plan = plan(
                staff,
                item(staff, "study", "STUDY_MEETING_COUNT", 1, "2022-06-30"),
                item(below, "low", null, 1, "2022-09-30"),
                item(staff, "end", null, 1, "2022-12-31"));
        String planned = now();
        Entered meeting = meeting(staff, "2022-03-05");
        stand(staff, plan, "study", meeting).statusCode(201);
        String tied = now();
        plan.step(staff.clerk(), "fulfilments/1/withdrawal", Map.of("reason", "对应有误"))
                .statusCode(200);
        report(staff, "2022?asOf=" + empty).body("plans.items", equalTo(0)).body("plans.missed", hasSize(0));
        report(staff, "2022?asOf=" + planned)
                .body("plans.plans", equalTo(1))
                .body("plans.byState", equalTo(Map.of("MISSED", 3)));
        report(staff, "2022?asOf=" + tied)
                .body("plans.byState", equalTo(Map.of("MET", 1, "MISSED", 2)))
                .body("plans.missed.item", contains("low", "end"))
                .body("plans.missed.plan", contains(plan.id(), plan.id()))
                .body("plans.missedLeftOut", equalTo(0));
        report(staff, "2022").body("plans.byState", equalTo(Map.of("MISSED", 3)));
        report(staff, "2022?through=2022-09-30&asOf=" + tied)
                .body("plans.byState", equalTo(Map.of("MET", 1, "OPEN", 2)));
        report(staff, "2022-Q3?asOf=" + tied).body("plans.missed.item", contains("low"));
        report(below, "2022").body("plans.items", equalTo(0));
        listed(staff, "?state=MISSED&asOf=" + tied).body("items.key", contains("low", "end"));
        listed(staff, "?asOf=" + empty).body("items", hasSize(0));
        plan.step(staff.approver(), "void", Map.of("reason", "计划取消")).statusCode(200);
        report(staff, "2022").body("plans.items", equalTo(0));
        report(staff, "2022?asOf=" + tied).body("plans.items", equalTo(3));
    }

    @Test
    void theReportCountsWhatTheListShows() {
        List<Map<?, ?>> items = new ArrayList<>();
        for (int day = 1; day <= 12; day++) {
            items.add(item(
                    staff,
                    "k" + day,
                    day % 2 == 0 ? null : "STUDY_MEETING_COUNT",
                    1 + day % 3 / 2,
                    "2022-06-%02d".formatted(day)));
        }
        Entered plan = plan(staff, items.toArray(Map[]::new));
        for (int day = 1; day <= 12; day += 3) {
            stand(staff, plan, "k" + day, meeting(staff, day > 6 ? "2022-03-05" : "2022-06-07"))
                    .statusCode(201);
        }
        for (String through : List.of("2022-05-31", "2022-06-01", "2022-06-06", "2022-06-12", "2022-06-13")) {
            String asked = "through=" + through + "&asOf=" + now();
            JsonPath shown = listed(staff, "?" + asked).extract().jsonPath();
            Map<String, Integer> byState = new TreeMap<>();
            shown.<String>getList("items.state").forEach(state -> byState.merge(state, 1, Integer::sum));
            report(staff, "2022?" + asked)
                    .body("plans.items", equalTo(12))
                    .body("plans.byState", equalTo(byState))
                    .body("plans.missed.item", equalTo(shown.getList("items.findAll { it.state == 'MISSED' }.key")));
        }
    }

    @Test
    void theReportDoesNotLookAtEachItemThatNothingStandsFor() {
        plan(staff, many());
        long one = asked();
        for (int i = 0; i < 6; i++) {
            plan(staff, many());
        }
        report(staff, "2022").body("plans.items", equalTo(700)).body("plans.missedLeftOut", equalTo(500));
        assertEquals(one, asked());
    }

    private Map<?, ?>[] many() {
        return IntStream.range(0, 100)
                .mapToObj(no -> item(staff, "k" + no, null, 1, "2022-06-30"))
                .toArray(Map[]::new);
    }

    /** How often the database is asked for what the report says of plans. */
    private long asked() {
        Caller reader = new Caller("reader", "reader", List.of(new Grant(Role.READER, staff.organization())));
        Question question = currentCaller.as(
                reader,
                () -> questions
                        .ask(staff.organization(), "2022", new QuestionParameters(null, null), "test")
                        .question());
        return QuarkusTransaction.requiringNew().call(() -> {
            long before = selects();
            period.of(question);
            return selects() - before;
        });
    }

    private long selects() {
        Object[] counter =
                (Object[]) entities.createNativeQuery("SHOW SESSION STATUS LIKE 'Com_select'", Object[].class)
                        .getSingleResult();
        return Long.parseLong(counter[1].toString());
    }

    private static List<String> places(JsonPath page) {
        return page.<Map<String, Object>>getList("items").stream()
                .map(one -> one.get("dueOn") + " " + one.get("plan") + " " + one.get("key"))
                .toList();
    }

    private static ValidatableResponse report(Staff staff, String question) {
        return staff.as(Role.READER)
                .urlEncodingEnabled(false)
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/" + question)
                .then()
                .statusCode(200);
    }

    /** The instant of the last thing that was recorded, as the report of the office tells it. */
    private String now() {
        return report(staff, "2022").extract().<String>path("asOf").replace("+", "%2B");
    }
}
