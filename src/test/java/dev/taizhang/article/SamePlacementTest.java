package dev.taizhang.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Rows;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A publication or a pick-up that is there already is not entered once more: it would count twice. */
@QuarkusTest
class SamePlacementTest {

    private static final Map<String, Object> WITHDRAWAL = Map.of("withdrawnOn", "2022-05-10", "reason", "误录");

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void thePickUpThatStandsIsNamed() {
        Entered article = Press.published(staff, "WEBSITE", "2022-05-01");
        Map<String, Object> pickup = Bodies.pickup("CITY", "2022-05-03");
        Press.pickUp(article, staff, "PROVINCE", "2022-05-03", 1);
        article.step(staff.clerk(), "pickups", pickup).statusCode(201);
        refused(article.step(staff.clerk(), "pickups", pickup), 2);
        refused(article.step(staff.clerk(), "pickups", Bodies.without(pickup, "proof")), 2);
        refused(article.step(staff.clerk(), "pickups", Bodies.with(pickup, "outlet", "市级 媒体甲")), 2);
        article.step(staff.approver(), "pickups/2/confirmation", null).statusCode(200);
        refused(article.step(staff.clerk(), "pickups", pickup), 2);
        article.step(staff.clerk(), "pickups", Bodies.with(pickup, "outlet", "市级媒体乙"))
                .statusCode(201);
        article.step(staff.clerk(), "pickups", Bodies.with(pickup, "usedOn", "2022-05-04"))
                .statusCode(201);
        article.step(staff.approver(), "pickups/2/withdrawal", WITHDRAWAL).statusCode(200);
        article.step(staff.clerk(), "pickups", pickup).statusCode(201);
        refused(article.step(staff.clerk(), "pickups", pickup), 5);
        assertEquals(List.of(1, 2, 3, 4, 5), article.shown().getList("pickups.no"));
    }

    @Test
    void thePublicationThatStandsIsNamed() {
        Entered article = Press.approved(staff);
        String channel = Press.channel(staff, "BRIEF");
        Map<String, Object> publication = Bodies.publication(channel, "2022-05-01");
        article.step(staff.clerk(), "publications", publication).statusCode(201);
        refused(article.step(staff.clerk(), "publications", publication), 1);
        refused(
                article.step(
                        staff.clerk(), "publications", Bodies.with(publication, "url", "https://example.org/brief")),
                1);
        refused(article.step(staff.clerk(), "publications", Bodies.with(publication, "issueNo", "第１期")), 1);
        for (Map<String, Object> another : List.of(
                Bodies.with(publication, "issueNo", "第2期"),
                Bodies.without(publication, "issueNo"),
                Bodies.with(publication, "publishedOn", "2022-05-02"),
                Bodies.with(publication, "channel", Press.channel(staff, "BRIEF")))) {
            article.step(staff.clerk(), "publications", another).statusCode(201);
        }
        article.step(staff.approver(), "publications/1/withdrawal", WITHDRAWAL).statusCode(200);
        article.step(staff.clerk(), "publications", publication).statusCode(201);
        assertEquals(6, article.shown().getList("publications").size());
    }

    /** Two that were entered before that was refused. */
    @Test
    void ofTwoThatSayTheSameOneIsConfirmed() {
        Entered article = Press.published(staff, "WEBSITE", "2022-05-01");
        for (String day : List.of("2022-05-03", "2022-05-04")) {
            article.step(staff.clerk(), "pickups", Bodies.pickup("CITY", day)).statusCode(201);
        }
        Rows.update(
                "UPDATE article_placement SET placed_on = '2022-05-03' WHERE kind = 'PICKUP' AND article_id = ?",
                article.id());
        article.step(staff.approver(), "pickups/2/confirmation", null).statusCode(200);
        refused(article.step(staff.approver(), "pickups/1/confirmation", null), 2);
        article.step(staff.approver(), "pickups/1/withdrawal", WITHDRAWAL)
                .statusCode(200)
                .body("pickups.state", contains("WITHDRAWN", "CONFIRMED"));
    }

    private static void refused(ValidatableResponse answer, int standing) {
        answer.statusCode(409).body("code", equalTo("ALREADY_ENTERED")).body("standing", equalTo(standing));
    }
}
