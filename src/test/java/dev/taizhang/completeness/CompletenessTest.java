package dev.taizhang.completeness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import dev.taizhang.support.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has declared a period complete, and who has not. */
@QuarkusTest
class CompletenessTest {

    private static final String PATH = "/api/v1/completeness";
    private static final String DEADLINES = "/api/v1/completeness-deadlines";

    @Inject
    DataSource database;

    @Inject
    OfficeClock clock;

    private Staff bureau;
    private Staff station;
    private Staff branch;

    @BeforeEach
    void hire() {
        bureau = Staff.hired();
        station = Staff.below(bureau.organization());
        branch = Staff.below(bureau.organization());
    }

    @Test
    void aSuperiorSeesWhoHasDeclaredAndWhoHasNotSinceWhenAndWhetherTooLate() {
        deadline(bureau, "2022", "2023-01-10").statusCode(201);
        String path = declare(station, "2022").statusCode(201).extract().header("Location");
        JsonPath seen = list(bureau, "period=2022&organization=" + bureau.organization());
        assertEquals(3, seen.getList("items").size());
        Map<String, Object> done = line(seen, station);
        assertEquals("DECLARED", done.get("state"));
        assertEquals(station.username(Role.APPROVER), done.get("declaredBy"));
        assertEquals("2023-01-10", done.get("dueOn"));
        assertEquals(true, done.get("late"));
        assertEquals(false, done.get("overdue"));
        assertEquals(null, done.get("missingSince"));
        Map<String, Object> open = line(seen, branch);
        assertEquals("MISSING", open.get("state"));
        assertEquals("2023-01-01", open.get("missingSince"));
        assertEquals(true, open.get("overdue"));
        assertEquals(null, line(seen, bureau).get("dueOn"));
        assertEquals(
                1, list(bureau, "period=2022&state=DECLARED").getList("items").size());
        assertEquals(
                1, list(bureau, "period=2022&overdue=true").getList("items").size());
        assertEquals(
                List.of(),
                list(bureau, "period=2022&overdue=true&state=DECLARED").getList("items"));
        bureau.as(Role.READER).get(path).then().statusCode(200).body("note", equalTo("共3次会议"));
        branch.as(Role.READER).get(path).then().statusCode(404);
        assertEquals(1, list(branch, "period=2022").getList("items").size());
    }

    @Test
    void aSuperiorSendsADeclarationBackWithAReasonAndItIsMissingAgain() {
        ValidatableResponse made = declare(station, "2022-Q1").statusCode(201);
        String path = made.extract().header("Location");
        String etag = made.extract().header("ETag");
        Map<String, Object> reason = Map.of("reason", "缺一次排查");
        declare(station, "2022-Q1")
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECLARED"))
                .body("existing.state", equalTo("DECLARED"))
                .body("existing.href", equalTo(path.substring(path.indexOf("/api/v1"))));
        Entered.post(bureau.approver(), path + "/withdrawal", null, reason).statusCode(428);
        Entered.post(bureau.clerk(), path + "/withdrawal", etag, reason).statusCode(403);
        Entered.post(branch.approver(), path + "/withdrawal", etag, reason).statusCode(404);
        Entered.post(bureau.approver(), path + "/withdrawal", etag, Map.of())
                .statusCode(400)
                .body("violations.code", contains("REQUIRED"));
        Entered.post(bureau.approver(), path + "/withdrawal", etag, reason)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawReason", equalTo("缺一次排查"));
        Map<String, Object> open = line(list(bureau, "period=2022-Q1"), station);
        assertEquals("MISSING", open.get("state"));
        assertEquals(clock.today().toString(), open.get("missingSince"));
        declare(station, "2022-Q1").statusCode(201);
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertEquals(1, Trail.of(database, "COMPLETENESS_DECLARED", id).size());
        assertEquals(1, Trail.of(database, "COMPLETENESS_WITHDRAWN", id).size());
    }

    @Test
    void nobodyAboveDeclaresForAnOrganisation() {
        Map<String, Object> body = Map.of("organization", station.organization(), "period", "2022-Q1");
        Entered.post(bureau.approver(), PATH, null, body).statusCode(403).body("code", equalTo("FORBIDDEN"));
        assertEquals("MISSING", line(list(bureau, "period=2022-Q1"), station).get("state"));
        Entered.post(station.approver(), PATH, null, body).statusCode(201);
    }

    @Test
    void theDeadlineOfTheNearestSuperiorHoldsAndTheOneSetLast() {
        Staff post = Staff.below(station.organization());
        deadline(bureau, "2022", "2023-01-31").statusCode(201);
        deadline(bureau, "2022", "2023-01-20").statusCode(201);
        deadline(station, "2022", "2023-01-05").statusCode(201);
        JsonPath seen = list(bureau, "period=2022");
        assertEquals("2023-01-05", line(seen, post).get("dueOn"));
        assertEquals("2023-01-20", line(seen, station).get("dueOn"));
        post.as(Role.READER)
                .get(DEADLINES)
                .then()
                .body("items.dueOn", contains("2023-01-05", "2023-01-20", "2023-01-31"));
        post.as(Role.READER)
                .get(DEADLINES + "?limit=2&period=2022&organization=" + bureau.organization())
                .then()
                .body("items.dueOn", contains("2023-01-20", "2023-01-31"))
                .body("next", nullValue());
        Staff.hired().as(Role.READER).get(DEADLINES).then().body("items", empty());
    }

    @Test
    void namesAllFaultsAtOnce() {
        Entered.post(station.approver(), PATH, null, Map.of("organization", "nowhere", "period", "2999"))
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("UNKNOWN_ORGANIZATION", "PERIOD_NOT_ENDED"));
        Entered.post(station.approver(), PATH, null, Map.of("organization", station.organization(), "period", "2019"))
                .statusCode(400)
                .body("violations.code", contains("CLOSED_ORGANIZATION"));
        deadline(bureau, "2022", "2022-12-31").statusCode(400).body("violations.code", contains("OUT_OF_RANGE"));
        deadline(bureau, "2022-01-01/2022-02-01", "2022-12-31")
                .statusCode(400)
                .body("violations.code", contains("PERIOD_NOT_NAMED"));
        deadline(station, "2022", "2023-01-10", bureau.organization()).statusCode(403);
        bureau.as(Role.READER).get(PATH).then().statusCode(400).body("violations.field", contains("/period"));
        for (String wrong : List.of(
                "period=2022-Q7",
                "period=2022-01-01/2022-02-01",
                "period=2022&state=DONE",
                "period=2022&overdue=perhaps",
                "period=2022&organization=nowhere",
                "period=2022&cursor=abc",
                "period=2022&limit=0")) {
            bureau.as(Role.READER).get(PATH + "?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void isListedPageByPage() {
        TreeSet<String> seen = new TreeSet<>();
        String next = "";
        int pages = 0;
        while (next != null) {
            JsonPath page = bureau.as(Role.READER)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get(PATH + "?period=2022&limit=2")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.organization"));
            next = page.getString("next");
            pages++;
        }
        assertEquals(3, seen.size());
        assertEquals(2, pages);
    }

    @Test
    void theReportSaysHowCompleteItsPeriodIsAndDidThen() {
        String report = "/api/v1/aggregated-reports/" + bureau.organization() + "/2022";
        JsonPath before = bureau.as(Role.READER)
                .get(report)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(3, before.getInt("completeness.organizations"));
        assertEquals(0, before.getInt("completeness.declared"));
        String path = declare(station, "2022").statusCode(201).extract().header("Location");
        JsonPath after = bureau.as(Role.READER).get(report).then().extract().jsonPath();
        assertEquals(1, after.getInt("completeness.declared"));
        assertEquals(2, after.getList("completeness.missing").size());
        assertNotEquals(before.getString("digest"), after.getString("digest"));
        Entered.post(station.approver(), path + "/withdrawal", "*", Map.of("reason", "有遗漏"))
                .statusCode(200);
        bureau.as(Role.READER)
                .queryParam("asOf", after.getString("asOf"))
                .get(report)
                .then()
                .body("completeness.declared", equalTo(1))
                .body("digest", equalTo(after.getString("digest")));
        bureau.as(Role.READER)
                .header("Accept", "text/html")
                .get(report)
                .then()
                .statusCode(200)
                .body(containsString("0/3"));
        bureau.as(Role.READER)
                .queryParam("through", "2022-12-30")
                .get(report)
                .then()
                .body("completeness", nullValue());
        bureau.as(Role.STATISTICS).get(report).then().body("completeness", notNullValue());
        bureau.as(Role.READER)
                .get(report.replace("/2022", "/" + (clock.today().getYear() + 1)))
                .then()
                .statusCode(200)
                .body("completeness", nullValue())
                .body("digest", not(equalTo(after.getString("digest"))));
    }

    @Test
    void ofTwoWhoDeclareTogetherOneIsToldThatItIsDone() throws Exception {
        station.username(Role.APPROVER);
        Callable<Integer> step = () -> declare(station, "2022").extract().statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> answer : workers.invokeAll(List.of(step, step, step))) {
                answers.add(answer.get());
            }
        }
        answers.sort(null);
        assertEquals(List.of(201, 409, 409), answers);
    }

    static JsonPath list(Staff staff, String query) {
        return staff.as(Role.READER)
                .get(PATH + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Map<String, Object> line(JsonPath list, Staff staff) {
        String code = staff.as(Role.READER)
                .get("/api/v1/organizations/" + staff.organization())
                .then()
                .extract()
                .path("code");
        return list.getMap("items.find { it.organization == '" + code + "' }");
    }

    private static ValidatableResponse declare(Staff staff, String period) {
        return Entered.post(
                staff.approver(),
                PATH,
                null,
                Map.of("organization", staff.organization(), "period", period, "note", "共3次会议"));
    }

    private static ValidatableResponse deadline(Staff staff, String period, String dueOn) {
        return deadline(staff, period, dueOn, staff.organization());
    }

    private static ValidatableResponse deadline(Staff staff, String period, String dueOn, String organization) {
        return Entered.post(
                staff.approver(),
                DEADLINES,
                null,
                Map.of("organization", organization, "period", period, "dueOn", dueOn));
    }
}
