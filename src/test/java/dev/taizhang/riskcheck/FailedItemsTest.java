package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Rows;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each item that failed has its finding or says why not, and each finding its failed item; amendments keep to that. */
@QuarkusTest
class FailedItemsTest {

    private static final Map<String, Object> REASON = Map.of("reason", "核查后不属实");

    private static final String NO_LONGER_FAILED = "该项检查结果已改，不再是不符合项";

    private Staff staff;
    private String template;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        template = Checks.confirmedTemplate(staff);
    }

    @Test
    void isNotConfirmedWhileAFailedItemHasNeitherAFindingNorAReason() {
        Entered check = Entered.draft("risk-checks", staff, results("FAIL", "FAIL"));
        Checks.finding(check, staff);
        check.submitted();
        check.step(staff.approver(), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FINDING_REQUIRED"))
                .body("violations.field", contains("/results/1"))
                .body("violations.code", contains("FINDING_REQUIRED"))
                .body("violations[0].message", containsString("第2项"));
        found(check, 2).statusCode(201);
        check.confirmed();
    }

    @Test
    void saysWhyAFailedItemIsNoFindingButNotOfAnother() {
        Map<String, Object> body = results("FAIL", "PASS");
        Faulty.refused(
                "risk-checks",
                staff,
                Bodies.with(
                        body,
                        "results",
                        List.of(Checks.mended(1), Bodies.with(Checks.result(2, "PASS"), "noFindingReason", "无"))),
                "/results/1/noFindingReason ONLY_FOR_FAILED_ITEM");
        Faulty.refused(
                "risk-checks",
                staff,
                Bodies.with(
                        body,
                        "results",
                        List.of(
                                Bodies.with(Checks.result(1, "FAIL"), "noFindingReason", "　"),
                                Checks.result(2, "PASS"))),
                "/results/0/noFindingReason BLANK");
        Entered check = Entered.draft(
                "risk-checks",
                staff,
                Bodies.with(body, "results", List.of(Checks.mended(1), Checks.result(2, "PASS"))));
        check.submitted().confirmed();
        staff.clerk()
                .get(check.path())
                .then()
                .body("results[0].noFindingReason", equalTo("当场改正"))
                .body("results[1].noFindingReason", nullValue());
    }

    @Test
    void oneItemIsOneFindingUnlessThatWasNone() {
        Entered check = Entered.draft("risk-checks", staff, results("FAIL", "FAIL"));
        Entered first = Checks.finding(check, staff);
        found(check, 1)
                .statusCode(409)
                .body("code", equalTo("FINDING_EXISTS"))
                .body("existing.href", equalTo(first.path()));
        Entered second = known(found(check, 2).statusCode(201));
        second.replace(second.etag(), Checks.finding(1)).statusCode(409).body("code", equalTo("FINDING_EXISTS"));
        second.replace(second.etag(), Checks.finding(2)).statusCode(200);
        check.submitted().confirmed();
        first.step(staff.approver(), "dismissal", REASON).statusCode(200);
        amended(check, results("FAIL", "FAIL"));
        found(check, 1).statusCode(201);
    }

    @Test
    void anAmendmentThatFindsMoreTakesTheFindingWithIt() {
        Entered check = Entered.draft("risk-checks", staff, results("PASS", "PASS"));
        check.submitted().confirmed();
        found(check, 2).statusCode(409).body("code", equalTo("INVALID_TRANSITION"));
        amended(check, results("PASS", "FAIL"));
        found(check, 1).statusCode(400).body("violations.code", contains("ITEM_NOT_FAILED"));
        Entered finding = known(found(check, 2).statusCode(201));
        check.step(staff.clerk(), "submission", null).statusCode(200);
        count(0);
        check.step(staff.approver(), "confirmation", null).statusCode(200);
        count(1);
        staff.clerk()
                .get(finding.path())
                .then()
                .body("confirmedBy", equalTo(staff.username(Role.APPROVER)))
                .body("state", equalTo("OPEN"));
    }

    @Test
    void anAmendmentThatFindsMoreIsNotConfirmedWithoutTheFinding() {
        Entered check = Entered.draft("risk-checks", staff, results("PASS", "PASS"));
        check.submitted().confirmed();
        amended(check, results("PASS", "FAIL"));
        check.step(staff.clerk(), "submission", null).statusCode(200);
        check.step(staff.approver(), "confirmation", null).statusCode(409).body("code", equalTo("FINDING_REQUIRED"));
    }

    @Test
    void whatADroppedAmendmentFoundIsVoidedWithIt() {
        Entered check = Entered.draft("risk-checks", staff, results("PASS", "PASS"));
        check.submitted().confirmed();
        amended(check, results("FAIL", "FAIL"));
        Entered kept = known(found(check, 2).statusCode(201));
        Entered finding = known(found(check, 1).statusCode(201));
        check.replace(check.etag(), results("PASS", "FAIL")).statusCode(200);
        assertEquals("VOIDED", finding.shown().getString("state"));
        assertEquals("OPEN", kept.shown().getString("state"));
        check.step(staff.clerk(), "void", Map.of("reason", "不改了", "version", 2)).statusCode(200);
        assertEquals("VOIDED", kept.shown().getString("state"));
        assertEquals("不改了", kept.shown().getString("history[-1].reason"));
        check.step(staff.approver(), "void", REASON).statusCode(200);
        assertEquals(2, kept.shown().getList("history").size());
        count(0);
    }

    @Test
    void anAmendmentDoesNotTakeTheFailureFromAFindingThatStands() {
        Entered check = Entered.draft("risk-checks", staff, results("FAIL", "PASS"));
        Entered finding = Checks.finding(check, staff);
        check.submitted().confirmed();
        for (Map<String, Object> taken :
                List.of(results("PASS", "PASS"), Bodies.with(results("", ""), "results", List.of()))) {
            check.step(staff.clerk(), "amendments", Map.of("reason", "改判", "content", taken))
                    .statusCode(400)
                    .body("violations.code", contains("FINDING_STANDS"))
                    .body(
                            "violations[0].message",
                            containsString(finding.shown().getString("number")));
        }
        amended(check, results("FAIL", "PASS"));
        check.replace(check.etag(), results("NA", "PASS"))
                .statusCode(400)
                .body("violations.field", contains("/results/0/result"));
        finding.step(staff.approver(), "dismissal", REASON).statusCode(200);
        check.replace(check.etag(), results("NA", "PASS")).statusCode(200);
        check.step(staff.clerk(), "submission", null).statusCode(200);
        check.step(staff.approver(), "confirmation", null).statusCode(200);
    }

    @Test
    void whatADraftNoLongerSaysToHaveFailedWasNoFinding() {
        Entered check = Entered.draft("risk-checks", staff, results("FAIL", "FAIL"));
        Entered finding = Checks.finding(check, staff);
        found(check, 2).statusCode(201);
        check.replace(check.etag(), results("PASS", "FAIL")).statusCode(200);
        assertEquals("VOIDED", finding.shown().getString("state"));
        saysInBothLanguagesWhyItWasVoided(finding);
        check.submitted().confirmed();
        assertEquals(null, finding.shown().getString("confirmedBy"));
        count(1);
    }

    @Test
    void soDoesWhatWasVoidedWhileTheSentenceWasKeptItself() {
        Entered check = Entered.draft("risk-checks", staff, results("FAIL", "FAIL"));
        Entered finding = Checks.finding(check, staff);
        Entered other = known(found(check, 2).statusCode(201));
        check.replace(check.etag(), results("PASS", "PASS")).statusCode(200);
        Rows.update("UPDATE ledger_record SET void_reason = ? WHERE id = ?", NO_LONGER_FAILED, finding.id());
        Rows.update(
                "UPDATE state_entry SET reason = ? WHERE record_id = ? AND state = 'VOIDED'",
                NO_LONGER_FAILED,
                finding.id());
        Rows.update("UPDATE ledger_record SET void_reason = '另有原因' WHERE id = ?", other.id());
        Rows.run(Rows.migration("V256__finding_reason_code.sql"));
        saysInBothLanguagesWhyItWasVoided(finding);
        assertEquals("另有原因", other.shown().getString("voidReason"));
    }

    private void saysInBothLanguagesWhyItWasVoided(Entered finding) {
        Map.of("zh-CN", NO_LONGER_FAILED, "en", "The item is no longer said to have failed")
                .forEach((language, told) -> staff.clerk()
                        .header("Accept-Language", language)
                        .get(finding.path())
                        .then()
                        .body("voidReason", equalTo(told))
                        .body("history[-1].reason", equalTo(told)));
    }

    private void amended(Entered check, Map<String, Object> content) {
        check.step(staff.clerk(), "amendments", Map.of("reason", "漏记", "content", content))
                .statusCode(201);
    }

    private ValidatableResponse found(Entered check, int item) {
        return Entered.post(staff.clerk(), check.path() + "/findings", null, Checks.finding(item));
    }

    private Entered known(ValidatableResponse answer) {
        return Entered.known("findings", staff, answer.extract().path("id"));
    }

    private Map<String, Object> results(String first, String second) {
        return Bodies.with(
                Checks.check(staff.organization(), template),
                "results",
                List.of(Checks.result(1, first), Checks.result(2, second)));
    }

    private void count(int findings) {
        staff.approver()
                .get("/api/v1/metrics/FINDING_COUNT/values?period=2022&organization=" + staff.organization())
                .then()
                .statusCode(200)
                .body("value", equalTo(findings));
    }
}
