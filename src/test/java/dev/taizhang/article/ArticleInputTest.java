package dev.taizhang.article;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.shared.Digest;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an article, a review, a publication and a pick-up cannot say. */
@QuarkusTest
class ArticleInputTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Faulty.refused(
                "articles",
                Staff.hired(),
                Map.of(),
                "/organization REQUIRED",
                "/title REQUIRED",
                "/publicityClass REQUIRED",
                "/direction REQUIRED",
                "/text REQUIRED");
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsPointer() {
        Map<String, Object> body = Bodies.article("NO-SUCH-CODE");
        body.put("publicityClass", "RUMOUR");
        body.put("text", "字".repeat(200_001));
        body.put("topics", List.of(" "));
        body.put("origin", "IMPORTED");
        body.put("state", "APPROVED");
        Faulty.refused(
                "articles",
                Staff.hired(),
                body,
                "/organization UNKNOWN_ORGANIZATION",
                "/publicityClass INVALID_VALUE",
                "/text TOO_LONG",
                "/topics/0 BLANK",
                "/origin UNKNOWN_FIELD",
                "/state UNKNOWN_FIELD");
    }

    @Test
    void aLongTextIsKeptAndDigestedExactlyAndLeftOutOfLists() {
        Staff staff = Staff.hired();
        String text = "𠮷📰\n".repeat(50_000);
        Map<String, Object> body = Bodies.with(Bodies.article(staff.organization()), "text", text);
        Entered article = Entered.draft("articles", staff, body).submitted();
        assertEquals(text, article.shown().getString("text"));
        assertEquals(text, article.shown().getString("submissions[0].text"));
        assertEquals(Digest.sha256(text), article.shown().getString("contentDigest"));
        Map<String, Object> line = staff.clerk()
                .get("/api/v1/articles")
                .then()
                .extract()
                .jsonPath()
                .getMap("items[0]");
        assertEquals(Digest.sha256(text), line.get("contentDigest"));
        assertEquals(false, line.containsKey("text"));
    }

    @Test
    void theFaultsOfAPublicationAndAPickUpAreNamedAtOnce() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        assertEquals(
                Set.of("/channel REQUIRED", "/publishedOn REQUIRED", "/withdrawnOn UNKNOWN_FIELD"),
                Faulty.faults(article.step(staff.clerk(), "publications", Map.of("withdrawnOn", "2022-05-01"))
                        .statusCode(400)
                        .extract()
                        .jsonPath()));
        assertEquals(
                Set.of("/outlet BLANK", "/level INVALID_VALUE", "/usedOn OUT_OF_RANGE"),
                Faulty.faults(article.step(
                                staff.clerk(),
                                "pickups",
                                Map.of("outlet", " ", "level", "WORLD", "usedOn", "1900-01-01"))
                        .statusCode(400)
                        .extract()
                        .jsonPath()));
        article.step(staff.clerk(), "reviews", Map.of("decision", "MAYBE"))
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("/decision"))
                .body("violations[0].code", equalTo("INVALID_VALUE"));
        assertEquals(1, article.shown().getList("publications").size());
    }

    @Test
    void anAddressIsOneOfTheWeb() {
        Staff staff = Staff.hired();
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        for (String url : List.of("javascript:alert(1)", "data:text/html,x", "//host/x", "https://host/<script>")) {
            article.step(staff.clerk(), "publications", Map.of("publishedOn", "2022-05-01", "url", url))
                    .statusCode(400)
                    .body("violations.code", hasItem("NOT_A_WEB_ADDRESS"));
        }
    }

    @Test
    void aCopyIsADraftOfItsOwnWithTheSameText() {
        Staff staff = Staff.hired();
        Entered article = Press.approved(staff);
        article.step(staff.clerk(), "copies", null)
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/articles/[0-9a-v]{20}"))
                .body("id", not(equalTo(article.id())))
                .body("state", equalTo("DRAFT"))
                .body("contentDigest", equalTo(article.shown().getString("contentDigest")))
                .body("reviews", hasSize(0));
    }
}
