package dev.taizhang.article;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publications and pick-ups: each entered, confirmed and withdrawn on its own. */
@QuarkusTest
class ArticlePlacementTest {

    @Test
    void anArticleIsPublishedWhenItsFirstPublicationIsConfirmed() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        String channel = Press.channel(staff, "WECHAT");
        article.step(staff.clerk(), "publications", Bodies.publication(channel, "2022-05-01"))
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("state", equalTo("APPROVED"))
                .body("publishedDigest", nullValue())
                .body("publications[0].no", equalTo(1))
                .body("publications[0].channel", equalTo(channel))
                .body("publications[0].channelType", equalTo("WECHAT"))
                .body("publications[0].publishedOn", equalTo("2022-05-01"))
                .body("publications[0].issueNo", equalTo("第1期"))
                .body("publications[0].state", equalTo("ENTERED"))
                .body("publications[0].enteredBy", equalTo(staff.username(Role.CLERK)))
                .body("publications[0].confirmedAt", nullValue());
        article.step(staff.approver(), "publications/1/confirmation", null)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publications[0].state", equalTo("CONFIRMED"))
                .body("publications[0].confirmedBy", equalTo(staff.username(Role.APPROVER)));
        JsonPath shown = article.shown();
        assertEquals(shown.getString("contentDigest"), shown.getString("publishedDigest"));
    }

    @Test
    void anArticleIsListedUnderTheDayItFirstAppeared() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        String channel = Press.channel(staff, "BRIEF");
        Press.publish(article, staff, channel, "2022-05-03", 1);
        Press.publish(article, staff, channel, "2022-05-01", 2);
        String path = "/api/v1/articles?from=2022-05-01&to=2022-05-01";
        staff.clerk()
                .get(path)
                .then()
                .body("items.id", equalTo(List.of(article.id())))
                .body("items[0].publications.publishedOn", equalTo(List.of("2022-05-03", "2022-05-01")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2})
    void whatIsNotApprovedIsNotPublished(int stages) {
        Staff staff = Staff.hired();
        Entered article = stages < 0 ? Entered.draft("articles", staff) : Press.passed(staff, stages);
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01"))
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"));
        article.step(staff.clerk(), "pickups", Bodies.pickup("CITY", "2022-05-01"))
                .statusCode(409);
        assertEquals(List.of(), article.shown().getList("publications"));
        assertEquals(List.of(), article.shown().getList("pickups"));
    }

    @Test
    void anArticleIsWithdrawnWithItsLastPublication() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        Press.publish(article, staff, Press.channel(staff, "WECHAT"), "2022-05-02", 2);
        Press.pickUp(article, staff, "CITY", "2022-05-03", 1);
        Map<String, Object> withdrawal = Map.of("withdrawnOn", "2022-05-10", "reason", "内容有误");
        article.step(staff.approver(), "publications/1/withdrawal", withdrawal)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publications[0].state", equalTo("WITHDRAWN"))
                .body("publications[0].withdrawnOn", equalTo("2022-05-10"))
                .body("publications[0].withdrawReason", equalTo("内容有误"))
                .body("publications[0].withdrawnRecordedBy", equalTo(staff.username(Role.APPROVER)))
                .body("publications[0].withdrawnRecordedAt", notNullValue());
        article.step(staff.approver(), "publications/2/withdrawal", withdrawal)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("pickups[0].state", equalTo("CONFIRMED"));
        article.step(staff.clerk(), "pickups", Bodies.pickup("DISTRICT", "2022-05-04"))
                .statusCode(201);
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-11"))
                .statusCode(409);
    }

    @Test
    void aPublicationThatWaitedIsConfirmedAfterTheLastOtherWasWithdrawn() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "WECHAT"), "2022-05-02"))
                .statusCode(201);
        article.step(staff.approver(), "publications/1/withdrawal", Map.of("withdrawnOn", "2022-05-10", "reason", "误发"))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        article.step(staff.approver(), "publications/2/confirmation", null)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publications[1].state", equalTo("CONFIRMED"));
    }

    @Test
    void whatWasEnteredByMistakeIsWithdrawnBeforeItIsConfirmed() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01"))
                .statusCode(201);
        article.step(staff.approver(), "publications/1/withdrawal", Map.of("withdrawnOn", "2022-05-01", "reason", "误填"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        article.step(staff.approver(), "publications/1/confirmation", null)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("WITHDRAWN"))
                .body("allowedTransitions", equalTo(List.of()));
    }

    @Test
    void aPlacementIsConfirmedOnceAndWithdrawnOnce() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        article.step(staff.approver(), "publications/1/confirmation", null)
                .statusCode(409)
                .body("state", equalTo("CONFIRMED"))
                .body("allowedTransitions", equalTo(List.of("WITHDRAW")));
        Map<String, Object> withdrawal = Map.of("withdrawnOn", "2022-05-10", "reason", "内容有误");
        article.step(staff.approver(), "publications/1/withdrawal", withdrawal).statusCode(200);
        article.step(staff.approver(), "publications/1/withdrawal", withdrawal).statusCode(409);
    }

    @Test
    void aWithdrawalLiesBetweenThePublicationAndToday() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        for (String day : List.of("2022-04-30", "2999-01-01")) {
            article.step(staff.approver(), "publications/1/withdrawal", Map.of("withdrawnOn", day, "reason", "内容有误"))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("/withdrawnOn"))
                    .body("violations[0].code", equalTo("OUT_OF_RANGE"));
        }
        article.step(staff.approver(), "publications/1/withdrawal", Map.of())
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/withdrawnOn", "/reason")));
        assertEquals("PUBLISHED", article.shown().getString("state"));
    }

    @Test
    void whatIsBeyondAllNumbersNamesNoPlacementWhateverTheBodySays() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        article.step(staff.approver(), "publications/99999999999/withdrawal", Map.of())
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/withdrawnOn", "/reason")));
    }

    @Test
    void aPickUpWithoutProofIsNotConfirmed() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        article.step(staff.clerk(), "pickups", Map.of("outlet", "市级媒体", "level", "CITY", "usedOn", "2022-05-03"))
                .statusCode(201)
                .body("pickups[0].proof", nullValue());
        article.step(staff.approver(), "pickups/1/confirmation", null)
                .statusCode(409)
                .body("code", equalTo("PROOF_REQUIRED"));
        assertNull(article.shown().getString("pickups[0].confirmedAt"));
    }

    @Test
    void whoeverEnteredItCannotConfirmIt() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
        article.step(
                        SignedIn.with(both, SignedIn.PASSWORD),
                        "publications",
                        Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01"))
                .statusCode(201);
        article.step(SignedIn.with(both, SignedIn.PASSWORD), "publications/1/confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"))
                .body("state", equalTo("ENTERED"))
                .body("allowedTransitions", equalTo(List.of("WITHDRAW")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVER", "STATISTICS"})
    void onlyAnApproverConfirmsAndWithdraws(Role role) {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01"))
                .statusCode(201);
        article.step(staff.as(role), "publications/1/confirmation", null).statusCode(403);
        // What is not confirmed yet its clerks take back.
        if (role == Role.CLERK) {
            article.step(staff.approver(), "publications/1/confirmation", null).statusCode(200);
        }
        article.step(staff.as(role), "publications/1/withdrawal", Map.of("withdrawnOn", "2022-05-02", "reason", "误填"))
                .statusCode(403);
    }

    @Test
    void aChannelMustBeThereAndConfirmedAndNotForeign() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        String foreign = Press.channel(Staff.hired(), "BRIEF");
        for (String unknown : List.of("NO-SUCH-CHANNEL", foreign)) {
            article.step(staff.clerk(), "publications", Map.of("channel", unknown, "publishedOn", "2022-02-30"))
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("/publishedOn", "/channel")))
                    .body("violations.code", equalTo(List.of("INVALID_DATE", "UNKNOWN_CHANNEL")));
        }
        String draft = Entered.draft("channels", staff).id();
        article.step(staff.clerk(), "publications", Bodies.publication(draft, "2022-05-01"))
                .statusCode(400)
                .body("violations[0].code", equalTo("CHANNEL_NOT_CONFIRMED"));
        assertEquals(List.of(), article.shown().getList("publications"));
    }

    @Test
    void aChannelOfASuperiorIsUsedBelow() {
        Staff top = Staff.hired();
        Staff staff = Staff.below(top.organization());
        Entered article = Press.approved(staff);
        Press.publish(article, staff, Press.channel(top, "WEBSITE"), "2022-05-01", 1);
        assertEquals("WEBSITE", article.shown().getString("publications[0].channelType"));
    }

    @Test
    void aPublicationThatDoesNotExistIsNotFound() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        article.step(staff.approver(), "publications/2/confirmation", null).statusCode(404);
        article.step(staff.approver(), "pickups/1/confirmation", null).statusCode(404);
        article.step(staff.approver(), "publications/x/confirmation", null).statusCode(404);
    }

    @Test
    void aPublicationSentTwiceWithItsKeyIsEnteredOnce() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        Map<String, Object> body = Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01");
        String etag = article.etag();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Entered.post(staff.clerk().header("Idempotency-Key", key), article.path() + "/publications", etag, body)
                    .statusCode(201)
                    .body("publications", hasSize(1));
        }
        assertEquals(1, article.shown().getList("publications").size());
    }

    @Test
    void everyStepNeedsTheEntityTagOfTheArticle() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        Map<String, Object> body = Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01");
        String path = article.path() + "/publications";
        Entered.post(staff.clerk(), path, null, body).statusCode(428);
        Entered.post(staff.clerk(), path, "\"0\"", body).statusCode(412);
        article.step(staff.clerk(), "publications", body).statusCode(201);
        Entered.post(staff.approver(), path + "/1/confirmation", null, null).statusCode(428);
        Entered.post(staff.approver(), path + "/1/confirmation", "\"0\"", null).statusCode(412);
        assertEquals("ENTERED", article.shown().getString("publications[0].state"));
    }
}
