package dev.taizhang.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import dev.taizhang.support.Trail;
import dev.taizhang.support.Trail.Digests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer lets somebody stand in: dated, visible, never a way round three different people. */
@QuarkusTest
class DelegationTest {

    private static final Map<String, Object> PASS = Map.of("decision", "PASS");
    private static final String PATH = "/api/v1/review-delegations";

    @Inject
    DataSource database;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void whoeverStandsInReviewsUntilItIsRevokedAndTheReviewSaysForWhom() {
        String reader = staff.username(Role.READER);
        Entered article = Press.passed(staff, 0);
        article.step(staff.as(Role.READER), "reviews", PASS).statusCode(403);
        String id = delegate(reader)
                .statusCode(201)
                .body("active", equalTo(true))
                .extract()
                .path("id");
        article.step(staff.as(Role.READER), "reviews", PASS)
                .statusCode(200)
                .body("state", equalTo("IN_SECOND"))
                .body("reviews[0].reviewer", equalTo(reader))
                .body("reviews[0].onBehalfOf", equalTo(staff.username(Role.REVIEWER_FIRST)));
        article.step(staff.as(Role.READER), "reviews", PASS).statusCode(403);
        staff.clerk().get(PATH + "?organization=" + staff.organization()).then().body("items.id", contains(id));
        Entered.post(staff.clerk(), PATH + "/" + id + "/revocation", "*", null).statusCode(403);
        Entered.post(staff.as(Role.REVIEWER_FIRST), PATH + "/" + id + "/revocation", "*", null)
                .statusCode(200)
                .body("active", equalTo(false))
                .body("revokedBy", equalTo(staff.username(Role.REVIEWER_FIRST)));
        Entered.post(staff.as(Role.REVIEWER_FIRST), PATH + "/" + id + "/revocation", "*", null)
                .statusCode(409)
                .body("state", equalTo("REVOKED"))
                .body("allowedTransitions", empty())
                .body("detail", containsString("不能再办理"));
        Press.passed(staff, 0).step(staff.as(Role.READER), "reviews", PASS).statusCode(403);
        Press.review(Press.passed(staff, 0), staff, Role.REVIEWER_FIRST, "PASS", null)
                .statusCode(200)
                .body("reviews[0].onBehalfOf", nullValue());
    }

    @Test
    void theTrailSaysWhatWasDelegatedAndWhatBecameOfIt() {
        String id = delegate(staff.username(Role.READER)).extract().path("id");
        Entered.post(staff.as(Role.REVIEWER_FIRST), PATH + "/" + id + "/revocation", "*", null)
                .statusCode(200);
        Digests made = Trail.of(database, "REVIEW_DELEGATION_MADE", id).getFirst();
        Digests revoked = Trail.of(database, "REVIEW_DELEGATION_REVOKED", id).getFirst();
        assertNull(made.before());
        assertNotNull(made.after());
        assertEquals(made.after(), revoked.before());
        assertNotEquals(revoked.before(), revoked.after());
    }

    @Test
    void aDrafterStandsInForNobodyOnTheirOwnText() {
        Entered article = Press.passed(staff, 0);
        delegate(staff.username(Role.CLERK)).statusCode(201);
        article.step(staff.clerk(), "reviews", PASS).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
        assertEquals("IN_FIRST", article.shown().getString("state"));
    }

    @Test
    void whoIsUnknownIsNamedBesideTheOtherFaults() {
        Map<String, Object> faulty = new HashMap<>(body("no-such-account"));
        faulty.put("from", "2020-01-01");
        Entered.post(staff.as(Role.REVIEWER_FIRST), PATH, null, faulty)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/from", "/delegate"));
        delegate("某人").statusCode(400).body("violations.field", contains("/delegate"));
    }

    @Test
    void nobodyStandsInAtOneStageAndReviewsAnother() {
        delegate(staff.username(Role.REVIEWER_SECOND))
                .statusCode(400)
                .body("violations.code", contains("REVIEWS_ANOTHER_STAGE"));
        delegate(staff.username(Role.READER)).statusCode(201);
        Map<String, Object> second = body(staff.username(Role.READER));
        second.put("stage", "SECOND");
        Entered.post(staff.as(Role.REVIEWER_SECOND), PATH, null, second)
                .statusCode(400)
                .body("violations.code", contains("REVIEWS_ANOTHER_STAGE"));
    }

    @Test
    void itHoldsFromItsFirstDayAndOnlyWhileTheReviewerMayReview() {
        Map<String, Object> later = body(staff.username(Role.READER));
        later.put("from", today().plusDays(1).toString());
        Entered.post(staff.as(Role.REVIEWER_FIRST), PATH, null, later)
                .statusCode(201)
                .body("active", equalTo(false));
        Press.passed(staff, 0).step(staff.as(Role.READER), "reviews", PASS).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"2000-01-01,2099-01-01,/from", "2099-01-02,2099-01-01,/to"})
    void itsDaysAreToComeAndInOrder(String from, String to, String field) {
        Map<String, Object> body = body(staff.username(Role.READER));
        body.put("from", from);
        body.put("to", to);
        Entered.post(staff.as(Role.REVIEWER_FIRST), PATH, null, body)
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    @Test
    void onlyTheReviewerOfTheStageHandsItOnToAColleague() {
        Entered.post(staff.approver(), PATH, null, body(staff.username(Role.READER)))
                .statusCode(403);
        delegate("nobody-of-that-name").statusCode(400).body("violations.code", contains("UNKNOWN_ACCOUNT"));
        delegate(Staff.hired().username(Role.READER))
                .statusCode(400)
                .body("violations.code", contains("UNKNOWN_ACCOUNT"));
        delegate(staff.username(Role.REVIEWER_FIRST)).statusCode(400).body("violations.code", contains("NOT_ONESELF"));
        String id = delegate(staff.username(Role.READER)).extract().path("id");
        Staff.hired().clerk().get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void aStandInWhoDraftedALaterTextIsStillADrafter() {
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "READER", "organization", staff.organization())));
        delegate(both).statusCode(201);
        Entered article = Entered.draft("articles", staff);
        RequestSpecification as = SignedIn.with(both, SignedIn.PASSWORD);
        Entered.put(as, article.path(), "*", Bodies.article(staff.organization()))
                .statusCode(200);
        article.submitted();
        article.step(SignedIn.with(both, SignedIn.PASSWORD), "reviews", PASS).statusCode(409);
    }

    @Test
    void theSameIsNotHandedOnTwiceSoThatOneRevocationEndsIt() throws Exception {
        Map<String, Object> wanted = body(staff.username(Role.READER));
        List<Future<Integer>> asked = new ArrayList<>();
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                RequestSpecification reviewer = staff.as(Role.REVIEWER_FIRST);
                asked.add(tabs.submit(() ->
                        Entered.post(reviewer, PATH, null, wanted).extract().statusCode()));
            }
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : asked) {
            answers.add(answer.get());
        }
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
        String id = staff.clerk()
                .get(PATH + "?organization=" + staff.organization())
                .path("items[0].id");
        Entered.post(staff.as(Role.REVIEWER_FIRST), PATH + "/" + id + "/revocation", "*", null)
                .statusCode(200);
        Press.passed(staff, 0).step(staff.as(Role.READER), "reviews", PASS).statusCode(403);
        String standing =
                delegate(staff.username(Role.READER)).statusCode(201).extract().header("Location");
        delegate(staff.username(Role.READER))
                .statusCode(409)
                .body("code", equalTo("DELEGATION_STANDS"))
                .body("existing.state", equalTo("MADE"))
                .body("existing.href", endsWith(standing.substring(standing.indexOf(PATH))));
    }

    private ValidatableResponse delegate(String username) {
        return Entered.post(staff.as(Role.REVIEWER_FIRST), PATH, null, body(username));
    }

    private Map<String, Object> body(String username) {
        return new HashMap<>(Map.of(
                "organization",
                staff.organization(),
                "stage",
                "FIRST",
                "delegate",
                username,
                "from",
                today().toString(),
                "to",
                today().plusDays(9).toString(),
                "reason",
                "出差"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
