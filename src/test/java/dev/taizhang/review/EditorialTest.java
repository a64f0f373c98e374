package dev.taizhang.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import java.time.OffsetDateTime;
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

/** Deadlines of the stages, the three proof-readings 三校, corrections, and the form that is filed. */
@QuarkusTest
class EditorialTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final List<Role> PROOFREADERS =
            List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL);

    @Inject
    DataSource database;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void eachStageIsDueByTheRuleOfTheNearestOrganisationAbove() {
        Staff below = Staff.below(staff.organization());
        assertEquals(null, Press.passed(below, 0).shown().getString("stageDue"));
        rule(staff, 3, false).statusCode(201).body("no", equalTo(1));
        anotherRule(staff, "\"1\"", 5).statusCode(201).body("no", equalTo(2));
        Entered article = Press.passed(below, 0);
        assertDue(article, 5);
        rule(below, 2, false).statusCode(201);
        Press.review(article, below, Role.REVIEWER_FIRST, "PASS", null)
                .statusCode(200)
                .body("overdue", equalTo(false));
        assertDue(article, 2);
        Press.review(article, below, Role.REVIEWER_SECOND, "RETURN", "再核")
                .statusCode(200)
                .body("stageDue", nullValue())
                .body("stageSince", nullValue());
        staff.clerk()
                .get("/api/v1/review-rules?limit=1&organization=" + staff.organization())
                .then()
                .statusCode(200)
                .body("items.daysFirst", contains(5));
    }

    @Test
    void theTrailSaysWhichRuleFollowedWhich() {
        rule(staff, 3, false).statusCode(201);
        anotherRule(staff, "\"1\"", 5).statusCode(201);
        Digests first = Trail.of(database, "REVIEW_RULE_SET", staff.organization() + "-1")
                .getFirst();
        Digests second = Trail.of(database, "REVIEW_RULE_SET", staff.organization() + "-2")
                .getFirst();
        assertNull(first.before());
        assertNotNull(first.after());
        assertEquals(first.after(), second.before());
        assertNotEquals(second.before(), second.after());
    }

    @Test
    void ofRulesFromOneDayOnThatAreSetAtOnceOneIsTaken() throws Exception {
        List<Future<Integer>> asked = new ArrayList<>();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                int days = 3 + i % 2;
                RequestSpecification admin = staff.as(Role.ADMIN);
                asked.add(requests.submit(
                        () -> Entered.post(admin, "/api/v1/review-rules", null, ruleBody(staff, days, false))
                                .extract()
                                .statusCode()));
            }
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : asked) {
            answers.add(one.get());
        }
        answers.sort(null);
        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
    }

    @Test
    void aRuleTakesThePlaceOfOneFromTheSameDayOnForWhoeverHasSeenIt() {
        rule(staff, 3, false).statusCode(201).header("ETag", equalTo("\"1\""));
        rule(staff, 3, false)
                .statusCode(409)
                .body("code", equalTo("REVIEW_RULE_EXISTS"), "currentVersion", equalTo("\"1\""));
        anotherRule(staff, "\"7\"", 4)
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"), "currentVersion", equalTo("\"1\""));
        anotherRule(staff, "\"1\"", 4).statusCode(201).body("no", equalTo(2));
        anotherRule(staff, "\"1\"", 5).statusCode(412);
        Map<String, Object> later = ruleBody(staff, 5, false);
        later.put("validFrom", "2150-01-01");
        Entered.post(staff.as(Role.ADMIN), "/api/v1/review-rules", null, later).statusCode(201);
    }

    private static ValidatableResponse anotherRule(Staff staff, String ifMatch, int days) {
        return Entered.post(staff.as(Role.ADMIN), "/api/v1/review-rules", ifMatch, ruleBody(staff, days, false));
    }

    @Test
    void aRuleIsSetByAdministratorsForDaysToCome() {
        Map<String, Object> body = ruleBody(staff, 3, false);
        Entered.post(staff.approver(), "/api/v1/review-rules", null, body).statusCode(403);
        body.put("validFrom", "2000-01-01");
        Entered.post(staff.as(Role.ADMIN), "/api/v1/review-rules", null, body)
                .statusCode(400)
                .body("violations.field", contains("/validFrom"));
        staff.clerk().get("/api/v1/review-rules").then().statusCode(400);
    }

    @Test
    void theLastPassComesAfterThreeProofsOfThreePeople() {
        rule(staff, 3, true).statusCode(201);
        Entered article = Press.passed(staff, 2);
        article.step(staff.as(Role.REVIEWER_FINAL), "reviews", Map.of("decision", "PASS"))
                .statusCode(409)
                .body("code", equalTo("PROOFREADING_REQUIRED"))
                .body("state", equalTo("IN_FINAL"));
        article.step(staff.clerk(), "proofreadings", Map.of())
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
        for (Role reader : PROOFREADERS) {
            proof(article, reader).statusCode(201);
            proof(article, reader).statusCode(409);
        }
        article.step(SignedIn.as(Role.CLERK, staff.organization()), "proofreadings", Map.of())
                .statusCode(409)
                .body("code", equalTo("PROOFREADING_COMPLETE"));
        Press.review(article, staff, Role.REVIEWER_FINAL, "PASS", null)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("proofreadings.no", contains(1, 2, 3))
                .body(
                        "proofreadings.reader",
                        contains(PROOFREADERS.stream().map(staff::username).toArray()));
    }

    @Test
    void proofsOfAnEarlierRoundAreVoid() {
        rule(staff, 3, true).statusCode(201);
        Entered article = Press.passed(staff, 1);
        PROOFREADERS.forEach(reader -> proof(article, reader).statusCode(201));
        Press.review(article, staff, Role.REVIEWER_SECOND, "RETURN", "再核").statusCode(200);
        article.replace(article.etag(), Bodies.with(Bodies.article(staff.organization()), "text", "改后的文稿。"))
                .statusCode(200);
        article.submitted();
        for (Role role : List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND)) {
            Press.review(article, staff, role, "PASS", null).statusCode(200);
        }
        Press.review(article, staff, Role.REVIEWER_FINAL, "PASS", null).statusCode(409);
    }

    @Test
    void nothingIsPublishedWithoutItsProofs() {
        Entered article = Press.approved(staff);
        String channel = Press.channel(staff, "BRIEF");
        rule(staff, 3, true).statusCode(201);
        Map<String, Object> publication = Bodies.publication(channel, "2022-05-01");
        article.step(staff.clerk(), "publications", publication)
                .statusCode(409)
                .body("code", equalTo("PROOFREADING_REQUIRED"));
        PROOFREADERS.forEach(reader -> proof(article, reader).statusCode(201));
        article.step(staff.clerk(), "publications", publication).statusCode(201);
    }

    @Test
    void aCorrectionNamesAnotherPublishedArticleAndTheCorrectedOneGoesOnCounting() {
        Entered wrong = Press.published(staff, "BRIEF", "2022-05-01");
        Entered right = Press.published(staff, "BRIEF", "2022-05-03");
        refused(wrong, wrong.id(), "CORRECTS_ITSELF");
        refused(wrong, Press.approved(staff).id(), "ARTICLE_NOT_PUBLISHED");
        refused(wrong, Press.published(Staff.hired(), "BRIEF", "2022-05-01").id(), "UNKNOWN_ARTICLE");
        Map<String, Object> body = correction(right.id());
        wrong.step(staff.clerk(), "correction", body).statusCode(403);
        wrong.step(staff.approver(), "correction", Bodies.with(body, "on", "2022-04-30"))
                .statusCode(400);
        wrong.step(staff.approver(), "correction", body)
                .statusCode(200)
                .body("state", equalTo("CORRECTED"))
                .body("correctedBy", equalTo(right.id()))
                .body("correctionReason", equalTo("数字有误"));
        staff.clerk()
                .get("/api/v1/metrics/BRIEF_ISSUED/values?period=2022&organization=" + staff.organization())
                .then()
                .body("value", equalTo(2));
    }

    @Test
    void theFormShowsEveryRoundWithPostsOpinionsAndDigests() {
        Entered article = Press.passed(staff, 0);
        Press.review(article, staff, Role.REVIEWER_FIRST, "RETURN", "请核实<数字>").statusCode(200);
        article.submitted();
        proof(article, Role.REVIEWER_SECOND).statusCode(201);
        String digest = article.shown().getString("contentDigest");
        staff.clerk()
                .accept("text/html")
                .get(article.path() + "/review-form")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("ETag", nullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("第2轮"))
                .body(containsString("请核实&lt;数字&gt;"))
                .body(containsString("退回"))
                .body(containsString("第1校"))
                .body(containsString("测试岗位"))
                .body(containsString(digest))
                .body(not(containsString("请核实<数字>")));
        Staff.hired()
                .clerk()
                .accept("text/html")
                .get(article.path() + "/review-form")
                .then()
                .statusCode(404);
    }

    @Test
    void theFormIsPrintedAnewForWhoHasTheTagOfTheArticle() {
        Entered article = Press.passed(staff, 0);
        staff.clerk()
                .accept("text/html")
                .header("If-None-Match", article.etag())
                .get(article.path() + "/review-form")
                .then()
                .statusCode(200)
                .body(containsString("测试岗位"));
    }

    private void refused(Entered article, String by, String code) {
        article.step(staff.approver(), "correction", correction(by))
                .statusCode(400)
                .body("violations.field", contains("/correctedBy"), "violations.code", contains(code));
    }

    private static Map<String, Object> correction(String by) {
        return Map.of("correctedBy", by, "on", "2022-05-03", "reason", "数字有误");
    }

    private ValidatableResponse proof(Entered article, Role reader) {
        return article.step(staff.as(reader), "proofreadings", Map.of("note", "无误"));
    }

    private static ValidatableResponse rule(Staff staff, int days, boolean proofreading) {
        return Entered.post(staff.as(Role.ADMIN), "/api/v1/review-rules", null, ruleBody(staff, days, proofreading));
    }

    private static Map<String, Object> ruleBody(Staff staff, int days, boolean proofreading) {
        return new HashMap<>(Map.of(
                "organization", staff.organization(),
                "validFrom", LocalDate.now(OFFICE).toString(),
                "daysFirst", days,
                "daysSecond", days,
                "daysFinal", days,
                "proofreading", proofreading));
    }

    private static void assertDue(Entered article, int days) {
        LocalDate since = OffsetDateTime.parse(article.shown().getString("stageSince"))
                .atZoneSameInstant(OFFICE)
                .toLocalDate();
        assertEquals(since.plusDays(days).toString(), article.shown().getString("stageDue"));
    }
}
