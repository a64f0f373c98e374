package dev.taizhang.notice;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Making and changing subscriptions, and what is never told of them. */
@QuarkusTest
class NoticeSubscriptionTest {

    private static final String ADDRESS = "https://hooks.example/robot?key=a-key-of-the-receiver";

    private final DataSource database;
    private final Delivering delivering;
    private Staff office;

    NoticeSubscriptionTest(DataSource database, Delivering delivering) {
        this.database = database;
        this.delivering = delivering;
    }

    @BeforeEach
    void hire() {
        office = Staff.hired();
    }

    @Test
    void showsTheSecretOnceAndKeepsItNowhere() throws SQLException {
        Subscribed subscribed = Subscribed.to(office, ADDRESS);
        assertTrue(subscribed.secret().startsWith("whsec_"));
        String bare = subscribed.secret().substring("whsec_".length());
        subscribed.shown().body("name", equalTo("市平台")).body(not(containsString(bare)));
        office.as(Role.ADMIN)
                .get(Subscribed.PATH)
                .then()
                .body("items.id", equalTo(List.of(subscribed.id())))
                .body(not(containsString(bare)));
        assertFalse(row(subscribed.id()).contains(bare));
    }

    @Test
    void answersARepeatedRequestWithoutTheSecret() {
        String once = Ids.next();
        Map<String, Object> body = Subscribed.body(office, ADDRESS, Map.of());
        String id = Entered.post(office.as(Role.ADMIN).header("Idempotency-Key", once), Subscribed.PATH, null, body)
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("subscription.id");
        Entered.post(office.as(Role.ADMIN).header("Idempotency-Key", once), Subscribed.PATH, null, body)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("subscription.id", equalTo(id))
                .body("secret", nullValue());
    }

    @Test
    void neitherLogNorTrailTellsSecretOrAddress() throws SQLException {
        Lines lines = new Lines();
        Logger root = Logger.getLogger("");
        root.addHandler(lines);
        String bare;
        Subscribed subscribed;
        try {
            subscribed = Subscribed.to(office, "http://127.0.0.1:1/robot?key=a-key-of-the-receiver");
            bare = subscribed.secret().substring("whsec_".length());
            Entered.draft("meetings", office);
            for (int attempt = 1; attempt <= 4; attempt++) {
                delivering.after(Duration.ofDays(attempt), subscribed);
            }
        } finally {
            root.removeHandler(lines);
        }
        String seen = String.join("\n", lines.seen);
        assertTrue(seen.contains("is a dead letter after 4 attempts: CONNECTION_FAILED"), seen);
        assertFalse(seen.contains(bare) || seen.contains("a-key-of-the-receiver"), seen);
        office.as(Role.ADMIN)
                .get("/api/v1/audit-events?resource=" + subscribed.id())
                .then()
                .statusCode(200)
                .body("items.action", containsInAnyOrder("NOTICE_SUBSCRIPTION_CREATED", "NOTICE_SECRET_DRAWN"))
                .body(not(containsString(bare)))
                .body(not(containsString("a-key-of-the-receiver")));
    }

    @Test
    void namesEveryFaultAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "名".repeat(101));
        body.put("channel", "PIGEON");
        body.put("target", "https://elsewhere.example/");
        body.put("kinds", List.of("MEETING", "PERSON", "MEETING"));
        body.put("types", List.of("MEETING_CONFIRMED", "meeting"));
        body.put("colour", "red");
        Entered.post(office.as(Role.ADMIN), Subscribed.PATH, null, body)
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "/name",
                                "/channel",
                                "/target",
                                "/kinds/1",
                                "/kinds/2",
                                "/types/1",
                                "/organization",
                                "/colour"));
    }

    @Test
    void takesNoPlaceThatIsNotOnTheList() {
        for (String address : List.of(
                "http://hooks.example/",
                "https://hooks.example:8443/",
                "https://hooks.example.evil.example/",
                "https://1.1.1.1/",
                "http://localhost:80/")) {
            Entered.post(office.as(Role.ADMIN), Subscribed.PATH, null, Subscribed.body(office, address, Map.of()))
                    .statusCode(400)
                    .body("violations.code", equalTo(List.of("TARGET_NOT_ALLOWED")));
        }
    }

    @Test
    void onlyAdministratorsOfThePlaceSeeAndChangeIt() {
        Subscribed subscribed = Subscribed.to(office, ADDRESS);
        Staff beside = Staff.hired();
        Map<String, Object> body = Subscribed.body(office, ADDRESS, Map.of());
        for (RequestSpecification clerk : List.of(office.clerk(), office.as(Role.STATISTICS))) {
            clerk.get(subscribed.path()).then().statusCode(403);
        }
        beside.as(Role.ADMIN).get(subscribed.path()).then().statusCode(404);
        beside.as(Role.ADMIN).get(Subscribed.PATH).then().statusCode(200).body("items", equalTo(List.of()));
        Entered.put(beside.as(Role.ADMIN), subscribed.path(), "*", body).statusCode(404);
        Entered.post(beside.as(Role.ADMIN), Subscribed.PATH, null, body).statusCode(403);
        Entered.post(beside.as(Role.ADMIN), subscribed.path() + "/secrets", "*", null)
                .statusCode(404);
    }

    @Test
    void changesWithTheStateThatWasSeenAlone() {
        Subscribed subscribed = Subscribed.to(office, ADDRESS);
        Map<String, Object> body = Subscribed.body(office, ADDRESS, Map.of("types", List.of("MEETING_CONFIRMED")));
        Entered.put(office.as(Role.ADMIN), subscribed.path(), null, body).statusCode(428);
        String seen = subscribed.etag();
        Entered.put(office.as(Role.ADMIN), subscribed.path(), seen, body)
                .statusCode(200)
                .body("types", equalTo(List.of("MEETING_CONFIRMED")));
        Entered.put(office.as(Role.ADMIN), subscribed.path(), seen, body).statusCode(412);
        office.as(Role.ADMIN)
                .header("If-None-Match", subscribed.etag())
                .get(subscribed.path())
                .then()
                .statusCode(304);
    }

    @Test
    void listsAreReadPageByPageAndSparedWhenTheyAreTheSame() {
        for (int i = 0; i < 3; i++) {
            Subscribed.to(office, ADDRESS);
        }
        String next = office.as(Role.ADMIN).get(Subscribed.PATH + "?limit=2").path("next");
        String etag = office.as(Role.ADMIN)
                .get(Subscribed.PATH + "?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("next", nullValue())
                .extract()
                .header("ETag");
        office.as(Role.ADMIN)
                .header("If-None-Match", etag)
                .get(Subscribed.PATH + "?limit=2&cursor=" + next)
                .then()
                .statusCode(304);
        office.as(Role.ADMIN).get(Subscribed.PATH + "?cursor=x&limit=0").then().statusCode(400);
    }

    @Test
    void takesEveryKindThatIsToldOf() {
        List<String> kinds = List.of("COMPLETENESS_DECLARATION", "MEETING", "ORGANIZATION", "PERIOD_CLOSING");
        Subscribed.to(office, ADDRESS, Map.of("kinds", kinds)).shown().body("kinds", equalTo(kinds));
    }

    @Test
    void eachOrganizationHasRoomOfItsOwn() {
        Map<String, Object> body = Subscribed.body(office, ADDRESS, Map.of());
        Map<String, Object> resting = Subscribed.body(office, ADDRESS, Map.of("disabled", true));
        Subscribed rests = Subscribed.to(office, ADDRESS, Map.of("disabled", true));
        for (int i = 0; i < 20; i++) {
            Subscribed.to(office, ADDRESS);
        }
        Entered.post(office.as(Role.ADMIN), Subscribed.PATH, null, body)
                .statusCode(400)
                .body("violations.code", equalTo(List.of("TOO_MANY")));
        Entered.put(office.as(Role.ADMIN), rests.path(), rests.etag(), body).statusCode(400);
        Entered.put(office.as(Role.ADMIN), rests.path(), rests.etag(), resting).statusCode(200);
        Subscribed.to(Staff.hired(), ADDRESS);
    }

    @Test
    void whoeverWasServedGoesToTheEndOfTheLine() {
        try (Receiver receiver = Receiver.started()) {
            Subscribed busy = Subscribed.to(office, receiver.address());
            Subscribed waits = Subscribed.to(office, receiver.address());
            Entered.draft("meetings", office);
            delivering.now(busy);
            Entered.draft("meetings", office);
            List<String> line = delivering.line();
            assertTrue(line.contains(busy.id()));
            assertTrue(
                    line.indexOf(waits.id()) < line.indexOf(busy.id()), "with one served at a time the other is next");
        }
    }

    private String row(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT * FROM notice_subscription WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next());
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append('\n');
                }
                return text.toString();
            }
        }
    }

    private static final class Lines extends Handler {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            seen.add(new PatternFormatter("%s%e").format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
