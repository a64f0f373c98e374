package dev.taizhang.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.taizhang.account.Guests;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Rows;
import dev.taizhang.support.Staff;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the form that is filed with an article says of where it appeared. */
@QuarkusTest
class ReviewFormTest {

    @Inject
    Guests guests;

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
                .body(containsString("2022-05-09\n内容过时\n测试岗位 " + staff.username(Role.APPROVER)))
                .body(containsString("<th>状态</th><td>已撤回</td>"));
    }

    @Test
    void theFormHoldsTheTextAndThroughWhomItAppearedAndWasPickedUp() {
        String text = "第一段<b>要点</b>。\n\n第二段。" + "长".repeat(20_000);
        Entered article = Press.reviewed(
                Entered.draft("articles", staff, Bodies.with(Bodies.article(staff.organization()), "text", text)),
                staff);
        Map<String, Object> named = Bodies.with(Bodies.channel(staff.organization(), "WEBSITE"), "name", "区<门户>网站");
        String channel = Entered.confirmed("channels", staff, named).id();
        Press.publish(article, staff, channel, "2022-05-01", 1);
        article.step(staff.clerk(), "pickups", Bodies.without(Bodies.pickup("CITY", "2022-05-03"), "proof"))
                .statusCode(201);
        article.step(staff.clerk(), "pickups/1/proof", Map.of("proof", "剪报<1>")).statusCode(200);
        String clerk = "测试岗位 " + staff.username(Role.CLERK) + "\n20";
        String approver = "测试岗位 " + staff.username(Role.APPROVER) + "\n20";
        form(article)
                .body(containsString("第一段&lt;b&gt;要点&lt;/b&gt;。\n\n第二段。长长"))
                .body(containsString("长长</div>"))
                .body(not(containsString("<b>要点")))
                .body(containsString("<th>状态</th><td>已发布</td>"))
                .body(containsString("<td>区&lt;门户&gt;网站</td><td>网站</td><td>2022-05-01</td>"))
                .body(containsString("<td>第1期</td>".replace("<td>", "<td class=\"long\">") + "<td>" + clerk))
                .body(containsString("<td>" + approver))
                .body(containsString("<td>市级媒体甲</td><td>市级</td><td>2022-05-03</td>"))
                .body(containsString("剪报&lt;1&gt;\n" + clerk))
                .body(containsString("<td>—</td>"));
    }

    @Test
    void theFormNamesTheArticleThatSaysWhatIsRight() {
        Entered wrong = Press.published(staff, "BRIEF", "2022-05-01");
        Entered right = Press.published(staff, "BRIEF", "2022-05-03");
        wrong.step(
                        staff.approver(),
                        "correction",
                        Map.of("correctedBy", right.id(), "on", "2022-05-04", "reason", "数字有误"))
                .statusCode(200);
        form(wrong)
                .body(containsString("<a href=\"../%s/review-form\">%s</a>"
                        .formatted(right.id(), right.shown().getString("number"))))
                .body(containsString("2022-05-04"))
                .body(containsString("数字有误"))
                .body(containsString("<th>状态</th><td>已更正</td>"));
    }

    /** Whose rights stand in tokens has a post like all others of the kind; the form tells them apart all the same. */
    @Test
    void peopleOfTheIdentityProviderAreToldApart() {
        Entered article = Press.passed(staff, 2);
        List<String> reviewers = Stream.of("甲", "乙").map(this::guest).toList();
        Rows.update(
                "UPDATE article_review SET reviewer = ? WHERE stage = 'FIRST' AND article_id = ?",
                reviewers.getFirst(),
                article.id());
        Rows.update(
                "UPDATE article_review SET reviewer = ? WHERE stage = 'SECOND' AND article_id = ?",
                reviewers.getLast(),
                article.id());
        for (String reviewer : reviewers) {
            form(article).body(containsString("<td>统一身份认证用户 " + reviewer.substring(0, 13) + "</td>"));
        }
        Rows.update("UPDATE account SET post_title = '办公室主任' WHERE username = ?", reviewers.getFirst());
        form(article).body(containsString("<td>办公室主任</td>"));
    }

    private String guest(String subject) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            SecurityIdentity identity = guests.find(
                            "issuer",
                            subject + staff.organization(),
                            null,
                            Set.of(Role.READER),
                            Set.of(staff.organization()))
                    .orElseThrow();
            return identity.<Caller>getAttribute(Caller.ATTRIBUTE).username();
        } finally {
            request.terminate();
        }
    }

    private ValidatableResponse form(Entered article) {
        return staff.clerk()
                .accept("text/html")
                .get(article.path() + "/review-form")
                .then()
                .statusCode(200)
                .body(not(containsString("labels.")));
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
