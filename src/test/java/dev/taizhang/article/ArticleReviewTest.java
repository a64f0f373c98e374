package dev.taizhang.article;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Digest;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three reviews 三审: three people, none the drafter, each bound to the text. */
@QuarkusTest
class ArticleReviewTest {

    private static final Map<String, Object> PASS = Map.of("decision", "PASS");

    @Test
    void anArticlePassesThreeStagesAndIsApproved() {
        Staff staff = Staff.hired();
        Entered article = Press.passed(staff, 0);
        assertEquals("IN_FIRST", article.shown().getString("state"));
        Press.review(article, staff, Role.REVIEWER_FIRST, "PASS", null).body("state", equalTo("IN_SECOND"));
        Press.review(article, staff, Role.REVIEWER_SECOND, "PASS", null).body("state", equalTo("IN_FINAL"));
        assertNull(article.shown().getString("approvedAt"));
        Press.review(article, staff, Role.REVIEWER_FINAL, "PASS", null)
                .body("state", equalTo("APPROVED"))
                .body("approvedAt", notNullValue());
        JsonPath shown = article.shown();
        String digest = Digest.sha256("惠民实事有序推进。");
        assertEquals(List.of("FIRST", "SECOND", "FINAL"), shown.getList("reviews.stage"));
        assertEquals(List.of(digest, digest, digest), shown.getList("reviews.contentDigest"));
        assertEquals(List.of(1, 1, 1), shown.getList("reviews.round"));
        assertEquals(staff.username(Role.REVIEWER_FINAL), shown.getString("reviews[2].reviewer"));
        assertEquals(shown.getString("reviews[2].at"), shown.getString("approvedAt"));
        assertEquals(digest, shown.getString("contentDigest"));
        assertEquals(digest, shown.getString("submissions[0].contentDigest"));
        assertEquals("惠民实事有序推进。", shown.getString("submissions[0].text"));
        assertEquals(staff.username(Role.CLERK), shown.getString("draftedBy"));
        assertNull(shown.getString("publishedDigest"));
    }

    @Test
    void theDayAndYearOfAnArticleAreThoseOfItsEntry() {
        JsonPath shown = Entered.draft("articles", Staff.hired()).shown();
        String year = shown.getString("enteredAt").substring(0, 4);
        // Entered in the last hours of a year in UTC, it is already the next year at the office.
        List<String> years = List.of(year, Integer.toString(Integer.parseInt(year) + 1));
        String number = shown.getString("number");
        assertEquals("信", number.substring(0, 1));
        assertEquals(true, years.contains(number.substring(2, 6)));
        assertEquals("0001", number.substring(7));
    }

    @ParameterizedTest
    @CsvSource({"0,REVIEWER_FIRST", "1,REVIEWER_SECOND", "2,REVIEWER_FINAL"})
    void aReturnedArticleGoesThroughAllStagesAgainInTheNextRound(int passed, Role role) {
        Staff staff = Staff.hired();
        Entered article = Press.passed(staff, passed);
        Press.review(article, staff, role, "RETURN", "请核实").statusCode(200).body("state", equalTo("DRAFT"));
        Map<String, Object> better = Bodies.with(Bodies.article(staff.organization()), "text", "改后的文稿。");
        article.replace(article.etag(), better).statusCode(200);
        article.submitted();
        JsonPath shown = article.shown();
        assertEquals("IN_FIRST", shown.getString("state"));
        assertEquals(List.of(1, 2), shown.getList("submissions.round"));
        assertEquals(List.of("惠民实事有序推进。", "改后的文稿。"), shown.getList("submissions.text"));
        assertEquals("请核实", shown.getString("reviews[" + passed + "].reason"));
        for (Role next : List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL)) {
            Press.review(article, staff, next, "PASS", null).statusCode(200);
        }
        assertEquals("APPROVED", article.shown().getString("state"));
        assertEquals(Digest.sha256("改后的文稿。"), article.shown().getString("reviews[" + (passed + 1) + "].contentDigest"));
    }

    @Test
    void aRejectedArticleGoesNowhere() {
        Staff staff = Staff.hired();
        Entered article = Press.passed(staff, 1);
        Press.review(article, staff, Role.REVIEWER_SECOND, "REJECT", "不宜刊发")
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        article.step(staff.clerk(), "submission", null)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("REJECTED"))
                .body("allowedTransitions", equalTo(List.of("VOID")));
        article.replace(article.etag(), Bodies.article(staff.organization())).statusCode(409);
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01"))
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETURN", "REJECT"})
    void whoeverDoesNotPassSaysWhy(String decision) {
        Staff staff = Staff.hired();
        Entered article = Press.passed(staff, 0);
        Press.review(article, staff, Role.REVIEWER_FIRST, decision, null)
                .statusCode(400)
                .body("violations[0].field", equalTo("/reason"))
                .body("violations[0].code", equalTo("REQUIRED"));
        assertEquals("IN_FIRST", article.shown().getString("state"));
    }

    @Test
    void theTextCannotChangeWhileItIsReviewedNorAfterwards() {
        Staff staff = Staff.hired();
        for (int stages = 0; stages <= 3; stages++) {
            Entered article = Press.passed(staff, stages);
            article.replace(article.etag(), Bodies.with(Bodies.article(staff.organization()), "text", "另一篇"))
                    .statusCode(409)
                    .body("code", equalTo("INVALID_TRANSITION"));
            assertEquals("惠民实事有序推进。", article.shown().getString("text"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REVIEWER_SECOND", "STATISTICS"})
    void onlyTheReviewerOfTheStageDecides(Role role) {
        Staff staff = Staff.hired();
        Entered article = Press.passed(staff, 1);
        article.step(staff.as(role), "reviews", PASS).statusCode(403).body("code", equalTo("FORBIDDEN"));
        assertEquals("IN_SECOND", article.shown().getString("state"));
    }

    @Test
    void nobodyPassesTwoStagesOfOneRound() {
        Staff staff = Staff.hired();
        Entered article = Press.passed(staff, 0);
        String all = account(staff, "REVIEWER_FIRST", "REVIEWER_SECOND", "REVIEWER_FINAL");
        article.step(as(all), "reviews", PASS).statusCode(200);
        article.step(as(all), "reviews", PASS).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
        assertEquals("IN_SECOND", article.shown().getString("state"));
        Press.review(article, staff, Role.REVIEWER_SECOND, "RETURN", "再核").statusCode(200);
        article.submitted();
        article.step(as(all), "reviews", PASS).statusCode(200);
    }

    @Test
    void whoeverHadAHandInTheTextReviewsItInNoRound() {
        Staff staff = Staff.hired();
        String both = account(staff, "CLERK", "REVIEWER_FIRST");
        Entered article = Entered.draft("articles", staff);
        Entered.put(as(both), article.path(), article.etag(), Bodies.article(staff.organization()))
                .statusCode(200);
        article.replace(article.etag(), Bodies.article(staff.organization())).statusCode(200);
        article.submitted();
        article.step(as(both), "reviews", PASS).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
        Press.review(article, staff, Role.REVIEWER_FIRST, "RETURN", "再核").statusCode(200);
        article.submitted();
        article.step(as(both), "reviews", PASS).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    @Test
    void whoeverHandedItInDoesNotReviewIt() {
        Staff staff = Staff.hired();
        String both = account(staff, "CLERK", "REVIEWER_FIRST");
        Entered article = Entered.draft("articles", staff);
        article.step(as(both), "submission", null).statusCode(200);
        article.step(as(both), "reviews", PASS).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    @Test
    void aDraftIsNotReviewed() {
        Staff staff = Staff.hired();
        Entered.draft("articles", staff)
                .step(staff.as(Role.REVIEWER_FIRST), "reviews", PASS)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("DRAFT"))
                .body("allowedTransitions", equalTo(List.of("EDIT", "SUBMIT", "VOID")));
    }

    @Test
    void aReviewIsOfWhatTheReviewerHasSeen() {
        Staff staff = Staff.hired();
        Entered article = Press.passed(staff, 0);
        RequestSpecification reviewer = staff.as(Role.REVIEWER_FIRST);
        Entered.post(reviewer, article.path() + "/reviews", null, PASS).statusCode(428);
        String seen = article.etag();
        Press.review(article, staff, Role.REVIEWER_FIRST, "RETURN", "再核").statusCode(200);
        article.submitted();
        assertNotEquals(seen, article.etag());
        Entered.post(staff.as(Role.REVIEWER_FIRST), article.path() + "/reviews", seen, PASS)
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        assertEquals(1, article.shown().getList("reviews").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 3})
    void anArticleIsVoidedUntilItIsPublished(int stages) {
        Staff staff = Staff.hired();
        Entered article = stages < 0 ? Entered.draft("articles", staff) : Press.passed(staff, stages);
        article.step(staff.approver(), "void", Map.of("reason", "重复"))
                .statusCode(200)
                .body("state", equalTo("VOIDED"))
                .body("voidReason", equalTo("重复"));
        article.step(staff.clerk(), "submission", null).statusCode(409);
    }

    @Test
    void aPublishedArticleIsNotVoided() {
        Staff staff = Staff.hired();
        Press.published(staff, "BRIEF", "2022-05-01")
                .step(staff.approver(), "void", Map.of("reason", "重复"))
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("allowedTransitions", not(hasItem("VOID")));
    }

    @Test
    void aConfirmationIsOfferedWhileAPublicationWaitsForIt() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        String channel = Press.channel(staff, "BRIEF");
        offers(article, staff, "PROOFREAD", "PUBLISH", "VOID");
        article.step(staff.clerk(), "submission", null)
                .statusCode(409)
                .body("allowedTransitions", equalTo(List.of("PROOFREAD", "PUBLISH", "VOID")));
        article.step(staff.clerk(), "publications", Bodies.publication(channel, "2022-05-01"))
                .statusCode(201);
        offers(article, staff, "PROOFREAD", "PUBLISH", "CONFIRM", "VOID");
        article.step(staff.clerk(), "submission", null).statusCode(409).body("allowedTransitions", hasItem("CONFIRM"));
        staff.approver()
                .get("/api/v1/me/tasks")
                .then()
                .body("items.find { it.kind == 'CONFIRM_PUBLICATION' }.allowedTransitions", hasItem("CONFIRM"));
        article.step(staff.approver(), "publications/1/confirmation", null).statusCode(200);
        offers(article, staff, "PUBLISH", "PICK_UP", "WITHDRAW", "CORRECT");
    }

    private static void offers(Entered article, Staff staff, String... transitions) {
        staff.clerk().get(article.path()).then().body("allowedTransitions", equalTo(List.of(transitions)));
    }

    @Test
    void anArticleHasNoConfirmationOfItsOwn() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        article.step(staff.approver(), "confirmation", null).statusCode(404);
        article.step(staff.clerk(), "amendments", Map.of()).statusCode(404);
    }

    private static String account(Staff staff, String... roles) {
        return SignedIn.account(List.of(roles).stream()
                .map(role -> Map.<String, Object>of("role", role, "organization", staff.organization()))
                .toList());
    }

    private static RequestSpecification as(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD);
    }
}
