package dev.taizhang.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Rows;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On which days an article can have appeared: none that is to come, none before it was approved. */
@QuarkusTest
class PlacementDaysTest {

    private static final String NEVER_COMES = "2062-12-20";

    private final OfficeClock clock;
    private LocalDate today;
    private Staff staff;

    PlacementDaysTest(OfficeClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        today = clock.today();
        staff = Staff.hired();
    }

    @Test
    void nothingIsEnteredForADayThatIsToCome() {
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        for (String day : List.of(today.plusDays(1).toString(), NEVER_COMES)) {
            refused(published(article, day), "/publishedOn", "TOO_LATE");
            refused(pickedUp(article, day), "/usedOn", "TOO_LATE");
        }
        published(article, today.toString()).statusCode(201);
        pickedUp(article, today.toString()).statusCode(201);
    }

    @Test
    void nothingIsPublishedBeforeTheDayOfTheFinalPass() {
        Entered article = Press.passed(staff, 3);
        String before = today.minusDays(1).toString();
        refused(published(article, before), "/publishedOn", "BEFORE_FINAL_PASS");
        published(article, before)
                .body("violations[0].message", containsString(today.toString()))
                .body("violations[0].message", containsString("终审"));
        assertEquals(List.of(), article.shown().getList("publications"));
        published(article, today.toString()).statusCode(201);
        article.step(staff.approver(), "publications/1/confirmation", null).statusCode(200);
        refused(pickedUp(article, before), "/usedOn", "BEFORE_FINAL_PASS");
        pickedUp(article, today.toString()).statusCode(201);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Entered article = Press.passed(staff, 3);
        article.step(staff.clerk(), "publications", Map.of("channel", "NO-SUCH", "publishedOn", "2022-05-01"))
                .statusCode(400)
                .body("violations.field", contains("/channel", "/publishedOn"))
                .body("violations.code", contains("UNKNOWN_CHANNEL", "BEFORE_FINAL_PASS"));
    }

    @Test
    void whatWasKeptWithADayThatIsToComeIsWithdrawnAsOfThatDay() {
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        published(article, "2022-05-02").statusCode(201);
        pickedUp(article, "2022-05-03").statusCode(201);
        for (String kind : List.of("PUBLICATION", "PICKUP")) {
            Rows.update(
                    "UPDATE article_placement SET placed_on = ? WHERE article_id = ? AND kind = ? AND confirmed_at IS NULL",
                    NEVER_COMES,
                    article.id(),
                    kind);
        }
        tasks().body("items.kind", contains("CONFIRM_PUBLICATION", "CONFIRM_PICKUP"));
        withdrawn(article, "publications/2", today.toString()).statusCode(400);
        withdrawn(article, "publications/2", NEVER_COMES)
                .statusCode(200)
                .body("publications[1].state", equalTo("WITHDRAWN"))
                .body("state", equalTo("PUBLISHED"));
        withdrawn(article, "pickups/1", NEVER_COMES).statusCode(200).body("pickups[0].state", equalTo("WITHDRAWN"));
        tasks().body("items", empty());
    }

    @Test
    void anArticleThatWasKeptWithADayToComeIsCorrectedAsOfThatDay() {
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        Entered right = Press.published(staff, "BRIEF", "2022-05-02");
        Rows.update("UPDATE ledger_record SET event_date = ? WHERE id = ?", NEVER_COMES, article.id());
        Map<String, Object> correction = Map.of("correctedBy", right.id(), "on", today.toString(), "reason", "日期有误");
        refused(article.step(staff.approver(), "correction", correction), "/on", "OUT_OF_RANGE");
        article.step(staff.approver(), "correction", Bodies.with(correction, "on", NEVER_COMES))
                .statusCode(200)
                .body("state", equalTo("CORRECTED"));
    }

    private ValidatableResponse tasks() {
        return staff.approver().get("/api/v1/me/tasks").then().statusCode(200);
    }

    private ValidatableResponse published(Entered article, String day) {
        return article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "WEBSITE"), day));
    }

    private ValidatableResponse pickedUp(Entered article, String day) {
        return article.step(staff.clerk(), "pickups", Bodies.pickup("CITY", day));
    }

    private ValidatableResponse withdrawn(Entered article, String placement, String day) {
        return article.step(staff.approver(), placement + "/withdrawal", Map.of("withdrawnOn", day, "reason", "填错日期"));
    }

    private static void refused(ValidatableResponse answer, String field, String code) {
        answer.statusCode(400).body("violations.field", contains(field)).body("violations.code", contains(code));
    }
}
