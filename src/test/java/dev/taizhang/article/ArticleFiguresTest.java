package dev.taizhang.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the placements of articles say to the figures, and which articles a figure looked at without counting them. */
@QuarkusTest
class ArticleFiguresTest {

    @Test
    void anArticleCountsOnceForEachKindOfChannelOnTheDayOfTheFirst() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        Press.publish(article, staff, Press.channel(staff, "BRIEF"), "2022-04-01", 2);
        Press.publish(article, staff, Press.channel(staff, "WECHAT"), "2022-05-02", 3);
        assertEquals(1, value("BRIEF_ISSUED", staff, "2022"));
        assertEquals(1, value("BRIEF_ISSUED", staff, "2022-M04"));
        assertEquals(0, value("BRIEF_ISSUED", staff, "2022-M05"));
        assertEquals(1, value("WECHAT_PUBLISHED", staff, "2022-M05"));
    }

    @Test
    void onlyWhatIsConfirmedCounts() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01"))
                .statusCode(201);
        assertEquals(0, value("BRIEF_ISSUED", staff, "2022"));
        assertEquals(Map.of(article.id(), "NOT_CONFIRMED"), uncounted("BRIEF_ISSUED", staff));
        article.step(staff.approver(), "publications/1/confirmation", null).statusCode(200);
        assertEquals(1, value("BRIEF_ISSUED", staff, "2022"));
        assertEquals(Map.of(), uncounted("BRIEF_ISSUED", staff));
        assertEquals(Map.of(article.id(), "OTHER_CHANNEL"), uncounted("WECHAT_PUBLISHED", staff));
    }

    @Test
    void aWithdrawalEndsAPublicationFromItsDayOn() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        article.step(
                        staff.approver(),
                        "publications/1/withdrawal",
                        Map.of("withdrawnOn", "2022-05-10", "reason", "内容有误"))
                .statusCode(200);
        assertEquals(1, value("BRIEF_ISSUED", staff, "2022", "2022-05-09"));
        assertEquals(0, value("BRIEF_ISSUED", staff, "2022", "2022-05-10"));
        assertEquals(Map.of(article.id(), "WITHDRAWN"), uncounted("BRIEF_ISSUED", staff));
    }

    @Test
    void aPickedUpArticleCountsOnceAtItsHighestLevelAndEachPlacementForItself() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "WEBSITE", "2022-05-01");
        Press.pickUp(article, staff, "DISTRICT", "2022-05-03", 1);
        Press.pickUp(article, staff, "PROVINCE", "2022-08-03", 2);
        Press.pickUp(article, staff, "COUNTY", "2022-05-02", 3);
        assertEquals(1, value("MEDIA_PICKUP_ARTICLES", staff, "2022-Q2"));
        assertEquals(0, value("MEDIA_PICKUP_ARTICLES", staff, "2022-Q3"));
        assertEquals(2, value("MEDIA_PICKUP_PLACEMENTS", staff, "2022"));
        assertEquals(Map.of("PROVINCE", 1), breakdown("MEDIA_PICKUP_ARTICLES", staff, "level"));
    }

    @Test
    void pickUpsOfAWithdrawnArticleStayAndAWithdrawnPickUpGoes() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        Press.pickUp(article, staff, "CITY", "2022-05-03", 1);
        Press.pickUp(article, staff, "CITY", "2022-05-04", 2);
        article.step(
                        staff.approver(),
                        "publications/1/withdrawal",
                        Map.of("withdrawnOn", "2022-05-10", "reason", "内容有误"))
                .statusCode(200);
        assertEquals(2, value("MEDIA_PICKUP_PLACEMENTS", staff, "2022"));
        article.step(staff.approver(), "pickups/2/withdrawal", Map.of("withdrawnOn", "2022-05-04", "reason", "误填"))
                .statusCode(200);
        assertEquals(1, value("MEDIA_PICKUP_PLACEMENTS", staff, "2022"));
    }

    @Test
    void articlesThatWereNeverPublishedSayWhy() {
        Staff staff = Staff.hired();
        String year =
                Entered.draft("articles", staff).shown().getString("number").substring(2, 6);
        String draft = staff.clerk().get("/api/v1/articles").then().extract().path("items[0].id");
        Entered rejected = Press.passed(staff, 0);
        Press.review(rejected, staff, Role.REVIEWER_FIRST, "REJECT", "不宜刊发").statusCode(200);
        Entered voided = Entered.draft("articles", staff);
        voided.step(staff.clerk(), "void", Map.of("reason", "重复")).statusCode(200);
        assertEquals(
                Map.of(draft, "NOT_PUBLISHED", rejected.id(), "REJECTED", voided.id(), "VOIDED"),
                uncounted("BRIEF_ISSUED", staff, year));
        assertEquals(Map.of(), uncounted("MEDIA_PICKUP_ARTICLES", staff, year));
    }

    @Test
    void pickUpsThatDoNotCountSayWhy() {
        Staff staff = Staff.hired();
        Entered county = Press.published(staff, "WEBSITE", "2022-05-01");
        Press.pickUp(county, staff, "COUNTY", "2022-05-03", 1);
        Entered unproved = Press.published(staff, "WEBSITE", "2022-05-01");
        unproved.step(staff.clerk(), "pickups", Bodies.pickup("CITY", "2022-05-03"))
                .statusCode(201);
        assertEquals(
                Map.of(county.id(), "LEVEL_NOT_COUNTED", unproved.id(), "NOT_CONFIRMED"),
                uncounted("MEDIA_PICKUP_ARTICLES", staff));
    }

    private static int value(String metric, Staff staff, String period) {
        return value(metric, staff, period, "2022-12-31");
    }

    private static int value(String metric, Staff staff, String period, String through) {
        return values(metric, staff, period, through).getInt("value");
    }

    private static Map<String, Integer> breakdown(String metric, Staff staff, String by) {
        return values(metric, staff, "2022", "2022-12-31").<Map<String, Object>>getList("breakdowns." + by).stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("key")),
                        row -> Integer.parseInt(String.valueOf(row.get("value")))));
    }

    private static JsonPath values(String metric, Staff staff, String period, String through) {
        return staff.as(Role.READER)
                .queryParam("organization", staff.organization())
                .queryParam("period", period)
                .queryParam("through", through)
                .queryParam("by", metric.startsWith("MEDIA") ? "level" : "quarter")
                .get("/api/v1/metrics/" + metric + "/values")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, String> uncounted(String metric, Staff staff) {
        return uncounted(metric, staff, "2022");
    }

    private static Map<String, String> uncounted(String metric, Staff staff, String period) {
        return staff
                .as(Role.READER)
                .queryParam("organization", staff.organization())
                .queryParam("period", period)
                .queryParam("counted", false)
                .get("/api/v1/metrics/" + metric + "/contributions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("items")
                .stream()
                .collect(Collectors.toMap(
                        item -> String.valueOf(item.get("recordId")), item -> String.valueOf(item.get("reason"))));
    }
}
