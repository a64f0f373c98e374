package dev.taizhang.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the form that is filed with an article says of where it appeared. */
@QuarkusTest
class ReviewFormTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void theFormSaysWhereItAppearedAndWhyItDoesNotAnyMoreInWords() {
        Entered article = Press.published(staff, "WEBSITE", "2022-05-01");
        article.step(
                        staff.approver(),
                        "publications/1/withdrawal",
                        Map.of("withdrawnOn", "2022-05-09", "reason", "内容过时"))
                .statusCode(200);
        staff.clerk()
                .accept("text/html")
                .get(article.path() + "/review-form")
                .then()
                .statusCode(200)
                .body(containsString("<td>网站</td>"))
                .body(not(containsString("WEBSITE")))
                .body(containsString("2022-05-09"))
                .body(containsString("内容过时"));
    }

    @Test
    void theFormSpeaksTheLanguageOfTheReader() {
        Entered article = Press.passed(staff, 1);
        staff.clerk()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(article.path() + "/review-form")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Round 1"))
                .body(containsString("<td>Submitted</td>"))
                .body(containsString("<td>First review</td><td>Passed</td>"))
                .body(containsString("Printed at"))
                .body(not(containsString("轮")))
                .body(not(containsString("labels.")));
        staff.clerk()
                .accept("text/html")
                .get(article.path() + "/review-form")
                .then()
                .body(containsString("<html lang=\"zh-CN\">"))
                .body(containsString("<td>初审</td><td>通过</td>"))
                .body(not(containsString("labels.")));
    }
}
