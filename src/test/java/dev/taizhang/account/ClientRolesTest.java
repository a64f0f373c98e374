package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.grant;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine client is nobody's second pair of eyes. */
@QuarkusTest
class ClientRolesTest {

    private static final String CLIENTS = "/api/v1/api-clients";

    @Inject
    DataSource database;

    @Inject
    OfficeClock clock;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void refusesEveryRoleThatTakesAPerson() {
        List<String> forPeople =
                List.of("APPROVER", "REVIEWER_FIRST", "REVIEWER_SECOND", "REVIEWER_FINAL", "SIGNATORY", "SUPERVISOR");
        Object[] grants = Stream.concat(Stream.of("CLERK", "READER", "STATISTICS", "ADMIN"), forPeople.stream())
                .map(role -> grant(role, staff.organization()))
                .toArray();
        List<String> expected = IntStream.range(4, grants.length)
                .mapToObj(i -> "/grants/" + i + "/role")
                .toList();
        refused(Entered.post(SignedIn.admin(), CLIENTS, null, body(grants)), expected);
        List<String> held = List.of("CLERK", "READER", "STATISTICS", "ADMIN");
        for (String role : List.of("APPROVER", "BOSS")) {
            Entered.post(SignedIn.admin(), CLIENTS, null, body(grant(role, staff.organization())))
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("/grants/0/role")))
                    .body("violations[0].allowed", equalTo(held));
        }
        JsonPath made = client(grant("CLERK", staff.organization()));
        Map<String, Object> rest = Map.of("name", "填报接口", "disabled", false, "grants", List.of(grants));
        refused(Entered.put(SignedIn.admin(), CLIENTS + "/" + made.getString("client.id"), "*", rest), expected);
    }

    @Test
    void anOldGrantLetsAClientReadButNotConfirm() throws SQLException {
        JsonPath made = client(grant("CLERK", staff.organization()));
        regrant(made.getString("client.id"), Role.APPROVER);
        Entered meeting = Entered.draft("meetings", staff).submitted();
        with(made).get(meeting.path()).then().statusCode(200);
        meeting.step(with(made), "confirmation", null).statusCode(403);
        Map<String, Object> items = Map.of("items", List.of(Map.of("id", meeting.id(), "etag", meeting.etag())));
        Entered.post(with(made), "/api/v1/meetings/confirmations", null, items)
                .statusCode(200)
                .body("items.code", equalTo(List.of("FORBIDDEN")));
        with(made).get("/api/v1/me/tasks").then().statusCode(200).body("items", equalTo(List.of()));
        assertEquals("SUBMITTED", meeting.shown().getString("state"));
    }

    @Test
    void entersRecordsAndReadsNoProofs() {
        JsonPath made = client(grant("CLERK", staff.organization()));
        Entered article = Entered.draft("articles", staff).submitted();
        article.step(with(made), "proofreadings", Map.of()).statusCode(403);
        Entered lecture = Entered.draft("lectures", staff);
        lecture.step(with(made), "submission", null).statusCode(200);
        lecture.confirmed();
    }

    @Test
    void changesNoAccountsAndRelaxesNothing() {
        JsonPath made = client(grant("ADMIN", null));
        String clients = CLIENTS + "/" + made.getString("client.id");
        Map<String, Object> account = AccountRequests.body(grant("READER", staff.organization()));
        Entered.post(with(made), "/api/v1/accounts", null, account).statusCode(403);
        Entered.post(with(made), CLIENTS, null, body(grant("READER", staff.organization())))
                .statusCode(403);
        Entered.post(with(made), clients + "/keys", "*", Map.of()).statusCode(403);
        with(made)
                .header("If-Match", "*")
                .delete(clients + "/keys/" + made.getString("client.keys[0].id"))
                .then()
                .statusCode(403);
        String today = clock.today().toString();
        String relaxations = "/api/v1/organizations/" + staff.organization() + "/four-eyes-relaxations";
        Map<String, Object> span = Map.of("from", today, "to", today, "reason", "只有一人在岗");
        Entered.post(with(made), relaxations, null, span).statusCode(403);
        String granted = Entered.post(staff.as(Role.ADMIN), relaxations, null, span)
                .statusCode(201)
                .extract()
                .path("id");
        Entered.post(with(made), relaxations + "/" + granted + "/ending", "*", null)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        with(made).get("/api/v1/audit-events").then().statusCode(200);
        with(made).get("/q/metrics").then().statusCode(200);
    }

    @Test
    void standsInForNobody() {
        JsonPath made = client(grant("READER", staff.organization()));
        String username = with(made).get("/api/v1/me").path("username");
        String today = clock.today().toString();
        Map<String, Object> delegation = Map.of(
                "organization", staff.organization(),
                "stage", "FIRST",
                "delegate", username,
                "from", today,
                "to", today);
        Entered.post(staff.as(Role.REVIEWER_FIRST), "/api/v1/review-delegations", null, delegation)
                .statusCode(400)
                .body("violations.code", equalTo(List.of("UNKNOWN_ACCOUNT")));
    }

    private static void refused(ValidatableResponse answer, List<String> fields) {
        List<String> codes = fields.stream().map(field -> "NOT_FOR_CLIENTS").toList();
        answer.statusCode(400).body("violations.field", equalTo(fields)).body("violations.code", equalTo(codes));
    }

    private static Map<String, Object> body(Object... grants) {
        return Map.of("name", "填报接口", "grants", List.of(grants));
    }

    private static JsonPath client(Object grant) {
        return Entered.post(SignedIn.admin(), CLIENTS, null, body(grant))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification with(JsonPath made) {
        return given().header("Authorization", "Bearer " + made.getString("key"));
    }

    /** Gives a client what it can no longer be given, before it is looked up first. */
    private void regrant(String client, Role role) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE account_grant SET role = ? WHERE account_id = ?")) {
            update.setString(1, role.name());
            update.setString(2, client);
            assertEquals(1, update.executeUpdate());
        }
    }
}
