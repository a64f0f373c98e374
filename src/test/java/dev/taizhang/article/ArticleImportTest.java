package dev.taizhang.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.taizhang.article.Article.Direction;
import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.article.ArticleImport.Reviewed;
import dev.taizhang.article.ArticleImport.ShownReview;
import dev.taizhang.article.ArticleImport.ShownSubmission;
import dev.taizhang.closing.Closings;
import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.review.ReviewStage;
import dev.taizhang.shared.Digest;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was reviewed elsewhere is taken as its source shows it, past the guards, and marked so. */
@QuarkusTest
class ArticleImportTest {

    private static final Instant ENTERED = Instant.parse("2022-03-14T02:00:00Z");
    private static final Instant PASSED = Instant.parse("2022-03-15T02:00:00Z");

    private final ArticleImport articles;
    private final CurrentCaller currentCaller;
    private final OfficeClock clock;

    ArticleImportTest(ArticleImport articles, CurrentCaller currentCaller, OfficeClock clock) {
        this.articles = articles;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Test
    void aMissingStageAndOneReviewerTwiceAreShownAsTheyWere() {
        Staff staff = Staff.hired();
        String digest = Digest.sha256("文稿");
        Reviewed reviewed = new Reviewed(
                ArticleState.APPROVED,
                PASSED,
                Digest.sha256("另一稿"),
                List.of(new ShownSubmission(1, "甲", ENTERED, "文稿")),
                List.of(review(ReviewStage.FIRST, digest), review(ReviewStage.FINAL, digest)));
        JsonPath shown = shown(staff, taken(staff, reviewed, Origin.IMPORTED));
        assertEquals("IMPORTED", shown.getString("origin"));
        assertEquals("旧系统", shown.getString("importSource"));
        assertEquals("ART-1", shown.getString("externalKey"));
        assertEquals("APPROVED", shown.getString("state"));
        assertEquals(List.of("FIRST", "FINAL"), shown.getList("reviews.stage"));
        assertEquals(List.of("乙", "乙"), shown.getList("reviews.reviewer"));
        assertEquals(List.of("甲"), shown.getList("submissions.by"));
        assertEquals(PASSED, Instant.parse(shown.getString("approvedAt")));
        assertEquals(Digest.sha256("另一稿"), shown.getString("publishedDigest"));
    }

    @Test
    void theDigestThatTheSourceShowsOutlivesTheFirstPublication() {
        Staff staff = Staff.hired();
        String published = Digest.sha256("另一稿");
        Reviewed reviewed = new Reviewed(ArticleState.APPROVED, null, published, List.of(), List.of());
        String id = taken(staff, reviewed, Origin.IMPORTED);
        Press.publish(Press.article(staff, id), staff, Press.channel(staff, "WEBSITE"), "2022-06-09", 1);
        JsonPath shown = shown(staff, id);
        assertEquals("PUBLISHED", shown.getString("state"));
        assertEquals(published, shown.getString("publishedDigest"));
        assertNull(shown.getString("approvedAt"));
    }

    /** Part by part, so that a part which is added later changes no digest of before. */
    @Test
    void whatIsToldOfTheReviewsCanBeReckonedAgain() {
        String digest = Digest.sha256("文稿");
        Reviewed reviewed = new Reviewed(
                ArticleState.APPROVED,
                PASSED,
                digest,
                List.of(new ShownSubmission(1, "甲", ENTERED, "文稿")),
                List.of(review(ReviewStage.FIRST, digest)));
        assertEquals(
                Digest.ofAll(Arrays.asList(
                        "APPROVED",
                        PASSED.toString(),
                        digest,
                        "1",
                        "甲",
                        ENTERED.toString(),
                        digest,
                        "1",
                        "FIRST",
                        "乙",
                        "PASS",
                        null,
                        PASSED.toString(),
                        digest)),
                ArticleImport.told(reviewed));
    }

    @Test
    void onlyWhatIsMarkedAsImportedPassesTheGuards() {
        Staff staff = Staff.hired();
        Reviewed reviewed = new Reviewed(ArticleState.APPROVED, null, null, List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> taken(staff, reviewed, Origin.ENTERED));
        assertEquals(
                List.of(),
                staff.clerk()
                        .get("/api/v1/articles")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("items"));
    }

    @Test
    void whatItBringsIsHeldAgainstClosedPeriods() {
        Staff staff = Staff.hired();
        Reviewed reviewed = new Reviewed(ArticleState.APPROVED, PASSED, null, List.of(), List.of());
        String channel = Press.channel(staff, "BRIEF");
        Entered before = Press.article(staff, taken(staff, reviewed, Origin.IMPORTED));
        String closing = Closings.closed(staff, "2022-Q1");
        Problem refused = assertThrows(Problem.class, () -> taken(staff, reviewed, Origin.IMPORTED));
        assertEquals(ErrorCode.PERIOD_CLOSED, refused.code());
        closed(before.step(staff.clerk(), "publications", Bodies.publication(channel, "2022-03-20")));
        closed(before.step(staff.approver(), "void", Map.of("reason", "重复")));
        Press.publish(before, staff, channel, "2022-04-20", 1);
        closed(before.step(staff.clerk(), "pickups", Bodies.pickup("CITY", "2022-03-21")));
        Closings.reopen(staff, closing).statusCode(200);
        String after = taken(staff, reviewed, Origin.IMPORTED);
        staff.clerk()
                .get(closing + "/changes")
                .then()
                .body("items.recordId", contains(after))
                .body("items.action", contains("TAKEN_OVER"));
    }

    private static void closed(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("PERIOD_CLOSED"));
    }

    private String taken(Staff staff, Reviewed reviewed, Origin origin) {
        Article article = new Article(
                staff.organization(), "简讯", PublicityClass.POLICY, Direction.INTERNAL, "文稿", null, List.of());
        Caller loader = new Caller("loader", "loader", List.of(new Grant(Role.CLERK, staff.organization())));
        Provenance provenance = new Provenance(origin, "旧系统", 7, "ART-1");
        return currentCaller.as(loader, () -> clock.at(ENTERED, () -> articles.take(article, provenance, reviewed)));
    }

    private static ShownReview review(ReviewStage stage, String digest) {
        return new ShownReview(1, stage, "乙", Decision.PASS, null, PASSED, digest);
    }

    private static JsonPath shown(Staff staff, String id) {
        return Press.article(staff, id).shown();
    }
}
