package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.grant;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client did is the doing of whoever drew its key, who is no second pair of eyes for it. */
@QuarkusTest
class HandsTest {

    private static final String CLIENTS = "/api/v1/api-clients";
    private static final Map<String, Object> PASSED = Map.of("outcome", "PASSED");

    @Inject
    DataSource database;

    private Staff staff;
    private String person;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        person = person();
    }

    @Test
    void whoeverMadeAClientDoesNotConfirmWhatItEntered() {
        Entered meeting = enteredBy(client(person), "meetings");
        refused(meeting.step(as(person), "confirmation", null));
        Map<String, Object> items = Map.of("items", List.of(Map.of("id", meeting.id(), "etag", meeting.etag())));
        Entered.post(as(person), "/api/v1/meetings/confirmations", null, items)
                .statusCode(200)
                .body("items.code", equalTo(List.of("FOUR_EYES_REQUIRED")));
        assertEquals(List.of(), tasks(person));
        String other = person();
        assertEquals(List.of("CONFIRM_RECORD"), tasks(other));
        meeting.step(as(other), "confirmation", null).statusCode(200);
    }

    @Test
    void norWhoeverDrewAFurtherKeyOfIt() {
        JsonPath made = client(person);
        String other = person();
        Entered.post(as(other), CLIENTS + "/" + made.getString("client.id") + "/keys", "*", Map.of())
                .statusCode(201);
        Entered meeting = enteredBy(made, "meetings");
        refused(meeting.step(as(person), "confirmation", null));
        refused(meeting.step(as(other), "confirmation", null));
        meeting.confirmed();
    }

    @Test
    void norWhatItChangedOrHandedInAlone() {
        JsonPath made = client(person);
        Entered lecture = Entered.draft("lectures", staff);
        lecture.step(with(made), "submission", null).statusCode(200);
        refused(lecture.step(as(person), "confirmation", null));
        assertEquals(List.of(), tasks(person));
        Map<String, Object> content = Checks.instruction(staff);
        Entered item = Entered.draft("action-items", staff, content);
        Entered.put(with(made), item.path(), item.etag(), Bodies.with(content, "measure", "改期"))
                .statusCode(200);
        item.replace(item.etag(), content).statusCode(200);
        refused(item.step(as(person), "confirmation", null));
        assertEquals(List.of(), tasks(person));
    }

    @Test
    void norVerifiesWhatItWorkedOnOrAgreesToWhatItAskedFor() {
        JsonPath made = client(person);
        Entered finding = Checks.remediating(staff);
        Map<String, Object> content = Checks.item(staff, "FINDING", finding.id(), staff.organization());
        Entered item = Checks.confirmedItem(staff, content);
        item.step(with(made), "extensions", Map.of("to", "2035-12-31", "reason", "材料未到"))
                .statusCode(201);
        refused(item.step(as(person), "extensions/1/approval", null));
        item.step(staff.approver(), "extensions/1/approval", null).statusCode(200);
        item.step(with(made), "progress-notes", Map.of("progress", 100)).statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", "整改照片")).statusCode(201);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        refused(item.step(as(person), "verifications", PASSED));
        refused(finding.step(as(person), "verifications", PASSED));
        assertEquals(List.of(), tasks(person));
        String other = person();
        assertEquals(List.of("VERIFY_ACTION_ITEM", "VERIFY_FINDING"), tasks(other));
        finding.step(as(other), "verifications", PASSED).statusCode(200);
    }

    @Test
    void norReviewsAnArticleThatItDrafted() {
        JsonPath made = client(person);
        Entered article = enteredBy(made, "articles");
        refused(article.step(as(person), "reviews", Map.of("decision", "PASS")));
        assertEquals(List.of(), tasks(person));
    }

    /** As the migration does for the keys that there were. */
    @Test
    void ofAnOldKeyTheTrailSaysWhoDrewIt() throws Exception {
        Entered meeting = enteredBy(client(person), "meetings");
        run("UPDATE api_key SET drawn_by = NULL WHERE drawn_by = '" + id(person) + "'");
        String script = new String(
                getClass()
                        .getResourceAsStream("/db/migration/V246__api_key_drawn_by.sql")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        run(script.substring(script.indexOf("UPDATE api_key"), script.lastIndexOf("ALTER TABLE")));
        refused(meeting.step(as(person), "confirmation", null));
    }

    private Entered enteredBy(JsonPath made, String ledger) {
        String id = Entered.post(with(made), Entered.path(ledger), null, Bodies.of(ledger, staff.organization()))
                .statusCode(201)
                .extract()
                .path("id");
        Entered entered = Entered.known(ledger, staff, id);
        entered.step(with(made), "submission", null).statusCode(200);
        return entered;
    }

    /** Username of an administrator of the office who confirms, supervises and reviews there as well. */
    private String person() {
        return SignedIn.account(List.of(
                grant("ADMIN", staff.organization()),
                grant("APPROVER", staff.organization()),
                grant("SUPERVISOR", staff.organization()),
                grant("REVIEWER_FIRST", staff.organization())));
    }

    private JsonPath client(String maker) {
        Map<String, Object> body = Map.of("name", "填报接口", "grants", List.of(grant("CLERK", staff.organization())));
        return Entered.post(as(maker), CLIENTS, null, body)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static List<String> tasks(String username) {
        return as(username)
                .get("/api/v1/me/tasks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.kind")
                .stream()
                .sorted()
                .toList();
    }

    private static String id(String username) {
        return as(username).get("/api/v1/me").path("accountId");
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    private static RequestSpecification as(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD);
    }

    private static RequestSpecification with(JsonPath made) {
        return given().header("Authorization", "Bearer " + made.getString("key"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql.strip().replaceFirst(";$", ""));
        }
    }
}
