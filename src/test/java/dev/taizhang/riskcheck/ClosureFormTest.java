package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form that is filed with a finding says all that became of it. */
@QuarkusTest
class ClosureFormTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void showsWhatWasFoundAndEveryStep() {
        Entered finding = Checks.confirmedFinding(staff);
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        form(finding)
                .body(containsString("问题整改销号单"))
                .body(containsString("= 12（高风险）"))
                .body(containsString("已交办"))
                .body(containsString("原因类别"))
                .body(containsString("测试岗位"))
                .body(containsString("首次发现"))
                .body(containsString("<td colspan=\"3\">工作方法</td>"))
                .body(containsString("<td>1，第1项</td>"))
                .body(containsString("<td>符合要求</td>"))
                .body(containsString("<td>2022-03-17</td>"))
                .body(containsString(staff.clerk()
                        .get("/api/v1/risk-checks/" + finding.shown().getString("check"))
                        .path("number")));
        Staff.hired()
                .as(Role.READER)
                .accept("text/html")
                .get(finding.path() + "/closure-form")
                .then()
                .statusCode(404);
    }

    @Test
    void showsWhatWasToBeDoneAndWhatShowsThatItWasDone() {
        Entered finding = Checks.remediating(staff);
        Map<String, Object> body = Checks.item(staff, "FINDING", finding.id(), staff.organization());
        Entered item = Checks.confirmedItem(
                staff, Bodies.with(Bodies.with(body, "measure", "<b>补充</b>"), "responsiblePost", "督查专员"));
        Entered.draft("action-items", staff, Bodies.with(body, "measure", "尚未确认"));
        item.step(staff.clerk(), "extensions", Map.of("to", "2022-05-31", "reason", "需协调场地"))
                .statusCode(201);
        form(finding).body(not(containsString("需协调场地")));
        item.step(staff.approver(), "extensions/1/approval", null).statusCode(200);
        attach(item);
        Checks.handedOver(item, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        finding.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "FAILED", "reason", "记录仍不全"))
                .statusCode(200);
        String digest =
                staff.clerk().get(item.path() + "/attachments").then().extract().path("items[0].sha256");
        form(finding)
                .body(containsString("&lt;b&gt;补充&lt;/b&gt;"))
                .body(not(containsString("尚未确认")))
                .body(containsString("督查专员"))
                .body(containsString("2022-04-15"))
                .body(containsString("至 2022-05-31，需协调场地，测试岗位 %s（申请），测试岗位 %s（批准）"
                        .formatted(staff.username(Role.CLERK), staff.username(Role.APPROVER))))
                .body(containsString("整改照片，测试岗位"))
                .body(allOf(containsString("proof.pdf"), containsString(digest)))
                .body(containsString("送核与核查（1）"))
                .body(containsString("<td>未通过</td>"))
                .body(containsString("记录仍不全"));
    }

    @Test
    void speaksTheLanguageOfTheReaderAndIsSentAgainWhenAnythingOnItHasChanged() {
        Entered finding = Checks.remediating(staff);
        Entered item = Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        String chinese = form(finding).extract().header("ETag");
        String english = staff.clerk()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(finding.path() + "/closure-form")
                .then()
                .statusCode(200)
                .body(containsString("Close-out of a finding"))
                .body(containsString("<html lang=\"en"))
                .body(containsString("Being remedied"))
                .body(containsString("<td colspan=\"3\">Method</td>"))
                .extract()
                .header("ETag");
        assertNotEquals(chinese, english);
        again(finding, chinese).statusCode(304);
        item.step(staff.clerk(), "evidence", Map.of("text", "新的照片")).statusCode(201);
        again(finding, chinese).statusCode(200).body(containsString("新的照片"));
    }

    @Test
    void saysUntilWhenARiskIsBorneAndWhichFindingIsRepeated() {
        String template = Checks.confirmedTemplate(staff);
        Entered first = found(template, "2022-03-17");
        Entered second = found(template, "2022-06-17");
        second.step(staff.approver(), "acceptance", Map.of("until", "2035-12-31", "reason", "影响有限"))
                .statusCode(200);
        form(second)
                .body(containsString("重复发生，前一问题 " + first.shown().getString("number")))
                .body(containsString("至 2035-12-31，测试岗位"))
                .body(containsString("影响有限"));
    }

    private Entered found(String template, String checkedOn) {
        Entered check = Entered.draft(
                "risk-checks",
                staff,
                Bodies.with(Checks.check(staff.organization(), template), "checkedOn", checkedOn));
        Entered finding = Checks.finding(check, staff);
        check.submitted().confirmed();
        return finding;
    }

    private void attach(Entered item) {
        staff.clerk()
                .queryParam("name", "proof.pdf")
                .contentType("application/pdf")
                .body("%PDF-1.4 proof".getBytes(StandardCharsets.US_ASCII))
                .post(item.path() + "/attachments")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse form(Entered finding) {
        return staff.clerk()
                .accept("text/html")
                .get(finding.path() + "/closure-form")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse again(Entered finding, String tag) {
        return staff.clerk()
                .accept("text/html")
                .header("If-None-Match", tag)
                .get(finding.path() + "/closure-form")
                .then();
    }
}
