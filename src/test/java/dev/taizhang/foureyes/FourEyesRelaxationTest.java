package dev.taizhang.foureyes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office may let who entered a record confirm it: for days that are named, by somebody else, on record. */
@QuarkusTest
class FourEyesRelaxationTest {

    @Inject
    OfficeClock clock;

    @Inject
    DataSource database;

    private Staff staff;
    private String both;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        both = account(Role.CLERK, Role.APPROVER);
    }

    @Test
    void letsOneConfirmWhatOneEnteredOnTheDaysNamedAndWritesItDown() {
        Entered refused = handedIn();
        confirm(refused).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
        LocalDate today = clock.today();
        relax(staff.as(Role.ADMIN), today.plusDays(1), today.plusDays(3))
                .statusCode(201)
                .body("inForce", equalTo(false));
        confirm(refused).statusCode(409);
        ValidatableResponse granted = relax(staff.as(Role.ADMIN), today, today).statusCode(201);
        granted.body("inForce", equalTo(true)).body("grantedBy", equalTo(staff.username(Role.ADMIN)));
        confirm(refused).statusCode(200).body("state", equalTo("CONFIRMED"));
        assertEquals(1, trail("MEETING_CONFIRMED_ALONE", refused.id()));
        assertEquals(1, trail("FOUR_EYES_RELAXED", granted.extract().path("id")));
        assertEquals(
                0,
                trail(
                        "MEETING_CONFIRMED_ALONE",
                        Entered.draft("meetings", staff).submitted().confirmed().id()));
    }

    @Test
    void holdsNoLongerOnceItIsEnded() {
        LocalDate today = clock.today();
        String path = relax(staff.as(Role.ADMIN), today, today.plusYears(1))
                .statusCode(201)
                .extract()
                .header("Location");
        String etag =
                staff.as(Role.READER).get(path).then().statusCode(200).extract().header("ETag");
        Entered.post(staff.as(Role.READER), path + "/ending", etag, null).statusCode(403);
        Entered.post(staff.as(Role.ADMIN), path + "/ending", "\"7\"", null).statusCode(412);
        Entered.post(staff.as(Role.ADMIN), path + "/ending", etag, null)
                .statusCode(200)
                .body("inForce", equalTo(false))
                .body("endedBy", equalTo(staff.username(Role.ADMIN)));
        Entered.post(staff.as(Role.ADMIN), path + "/ending", "*", null)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"));
        confirm(handedIn()).statusCode(409);
        staff.as(Role.READER).get(list()).then().body("items.size()", equalTo(1));
    }

    @Test
    void isNotForWhoGrantsItNorForThoseBelow() {
        LocalDate today = clock.today();
        both = account(Role.CLERK, Role.APPROVER, Role.ADMIN);
        String own = relax(SignedIn.with(both, SignedIn.PASSWORD), today, today)
                .statusCode(201)
                .extract()
                .header("Location");
        confirm(handedIn()).statusCode(409);
        Entered.post(staff.as(Role.ADMIN), own + "/ending", "*", null).statusCode(200);
        Staff below = Staff.below(staff.organization());
        relax(staff.as(Role.ADMIN), today, today).statusCode(201);
        confirm(handedIn()).statusCode(200);
        staff = below;
        both = account(Role.CLERK, Role.APPROVER);
        confirm(handedIn()).statusCode(409);
    }

    @Test
    void leavesTheThreeReviewsWithThreePeople() {
        LocalDate today = clock.today();
        relax(staff.as(Role.ADMIN), today, today).statusCode(201);
        both = account(Role.CLERK, Role.REVIEWER_FIRST, Role.REVIEWER_SECOND);
        Entered article = Entered.draft("articles", staff).submitted();
        RequestSpecification reviewer = SignedIn.with(both, SignedIn.PASSWORD);
        article.step(reviewer, "reviews", Map.of("decision", "PASS")).statusCode(200);
        article.step(SignedIn.with(both, SignedIn.PASSWORD), "reviews", Map.of("decision", "PASS"))
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
        Press.review(article, staff, Role.REVIEWER_SECOND, "PASS", null).statusCode(200);
    }

    @Test
    void refusesDaysThatArePastOrHaveNoForeseeableEnd() {
        LocalDate today = clock.today();
        relax(staff.as(Role.ADMIN), today.minusDays(1), today)
                .statusCode(400)
                .body("violations.field", hasItems("/from"));
        relax(staff.as(Role.ADMIN), today, today.plusYears(1).plusDays(1))
                .statusCode(400)
                .body("violations.field", hasItems("/to"));
        relax(staff.as(Role.ADMIN), today, today.minusDays(1)).statusCode(400);
        relax(staff.clerk(), today, today).statusCode(403);
        staff.as(Role.READER).get(list()).then().body("items", equalTo(List.of()));
    }

    @Test
    void showsThemPageByPageTheLatestFirst() {
        LocalDate today = clock.today();
        for (int i = 0; i < 3; i++) {
            relax(staff.as(Role.ADMIN), today.plusDays(i), today.plusDays(i)).statusCode(201);
        }
        ValidatableResponse first =
                staff.as(Role.READER).queryParam("limit", 2).get(list()).then().statusCode(200);
        first.body(
                "items.from",
                equalTo(List.of(today.plusDays(2).toString(), today.plusDays(1).toString())));
        staff.as(Role.READER)
                .queryParam("limit", 2)
                .queryParam("cursor", first.extract().<String>path("next"))
                .get(list())
                .then()
                .body("items.from", equalTo(List.of(today.toString())));
    }

    @Test
    void oneHoldsAtATimeSoThatEndingItRestoresTheRule() throws Exception {
        LocalDate today = clock.today();
        List<Future<Integer>> asked = new ArrayList<>();
        try (ExecutorService administrators = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                RequestSpecification admin = staff.as(Role.ADMIN);
                asked.add(administrators.submit(
                        () -> relax(admin, today, today.plusDays(3)).extract().statusCode()));
            }
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : asked) {
            answers.add(answer.get());
        }
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
        relax(staff.as(Role.ADMIN), today.plusDays(3), today.plusDays(5))
                .statusCode(409)
                .body("code", equalTo("RELAXATION_STANDS"))
                .body("detail", containsString(today + "至" + today.plusDays(3)))
                .body(
                        "existing.href",
                        endsWith("/four-eyes-relaxations/"
                                + staff.as(Role.READER).get(list()).path("items[0].id")))
                .body("existing.state", equalTo("GRANTED"));
        relax(staff.as(Role.ADMIN), today.plusDays(4), today.plusDays(5)).statusCode(201);
        String first = staff.as(Role.READER).get(list()).path("items[1].id");
        Entered.post(staff.as(Role.ADMIN), list() + "/" + first + "/ending", "*", null)
                .statusCode(200);
        confirm(handedIn()).statusCode(409);
        relax(staff.as(Role.ADMIN), today, today.plusDays(3)).statusCode(201);
    }

    private Entered handedIn() {
        return Entered.meetingBy(both, staff).submitted();
    }

    private ValidatableResponse confirm(Entered record) {
        return record.step(SignedIn.with(both, SignedIn.PASSWORD), "confirmation", null);
    }

    private ValidatableResponse relax(RequestSpecification as, LocalDate from, LocalDate to) {
        return Entered.post(as, list(), null, Map.of("from", from.toString(), "to", to.toString(), "reason", "仅一人在岗"));
    }

    private String list() {
        return "/api/v1/organizations/" + staff.organization() + "/four-eyes-relaxations";
    }

    private String account(Role... roles) {
        return SignedIn.account(Arrays.stream(roles)
                .map(role -> Map.<String, Object>of("role", role.name(), "organization", staff.organization()))
                .toList());
    }

    private int trail(String action, String resource) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT COUNT(*) FROM audit_event WHERE action = ? AND resource_id = ?")) {
            select.setString(1, action);
            select.setString(2, resource);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
