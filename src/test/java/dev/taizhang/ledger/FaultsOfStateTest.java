package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a body in itself and what is wrong with it for the record it is sent to come in one answer. */
@QuarkusTest
class FaultsOfStateTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void aDraftThatIsReplaced() {
        Entered draft = Entered.draft("meetings", staff);
        faults(
                draft.replace(draft.etag(), Bodies.without(elsewhere(), "title")),
                "/organization IMMUTABLE",
                "/title REQUIRED");
        faults(draft.replace(draft.etag(), elsewhere()), "/organization IMMUTABLE");
    }

    @Test
    void anAmendment() {
        Entered meeting = Entered.draft("meetings", staff).submitted().confirmed();
        faults(
                meeting.step(staff.clerk(), "amendments", Map.of("content", elsewhere())),
                "/content/organization IMMUTABLE",
                "/reason REQUIRED");
        faults(
                meeting.step(staff.clerk(), "amendments", Map.of("content", elsewhere(), "reason", "更正")),
                "/content/organization IMMUTABLE");
    }

    @Test
    void anAmendmentThatIsNotUnderWay() {
        Entered meeting = Entered.draft("meetings", staff).submitted().confirmed();
        faults(
                meeting.step(staff.approver(), "void", Map.of("version", 7)),
                "/reason REQUIRED",
                "/version NO_SUCH_PENDING_VERSION");
    }

    @Test
    void whatANewRecordRefersTo() {
        RequestSpecification clerk = staff.clerk();
        Map<String, Object> check = Bodies.without(Checks.check(staff.organization(), "NO-SUCH-TEMPLATE"), "title");
        faults(
                Entered.post(clerk, "/api/v1/risk-checks", null, check),
                "/template UNKNOWN_TEMPLATE",
                "/title REQUIRED");
        Map<String, Object> item = Checks.item(staff, "FINDING", "NO-SUCH-FINDING", staff.organization());
        faults(
                Entered.post(staff.clerk(), "/api/v1/action-items", null, Bodies.without(item, "measure")),
                "/measure REQUIRED",
                "/sourceRecord UNKNOWN_SOURCE_RECORD");
    }

    @Test
    void aFindingAndItsSteps() {
        Entered check = Checks.draft(staff);
        Map<String, Object> passed = Bodies.with(Bodies.without(Checks.finding(3), "title"), "foundOn", "2022-03-16");
        String[] expected = {"/checkItem ITEM_NOT_FAILED", "/foundOn BEFORE_START", "/title REQUIRED"};
        faults(Entered.post(staff.clerk(), check.path() + "/findings", null, passed), expected);
        Entered finding = Checks.finding(check, staff);
        faults(finding.replace(finding.etag(), passed), expected);
        check.submitted().confirmed();
        faults(
                finding.step(staff.as(Role.SUPERVISOR), "closure", Map.of("on", "2022-03-16", "by", "x")),
                "/by UNKNOWN_FIELD",
                "/on OUT_OF_RANGE");
        faults(
                finding.step(staff.approver(), "acceptance", Map.of("until", "2022-03-16", "by", "x")),
                "/by UNKNOWN_FIELD",
                "/until BEFORE_START");
    }

    @Test
    void theStepsOfAnActionItem() {
        Entered finding = Checks.confirmedFinding(staff);
        Entered item = Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        faults(
                item.step(staff.clerk(), "extensions", Map.of("to", "2022-04-15")),
                "/reason REQUIRED",
                "/to BEFORE_START");
        faults(
                item.step(staff.clerk(), "progress-notes", Map.of("on", "2199-01-01", "progress", 101)),
                "/on OUT_OF_RANGE",
                "/progress OUT_OF_RANGE");
        faults(
                item.step(staff.as(Role.SUPERVISOR), "closure", Map.of("on", "2199-01-01", "by", "x")),
                "/by UNKNOWN_FIELD",
                "/on OUT_OF_RANGE");
    }

    @Test
    void aWithdrawalBeforeThePublication() {
        Entered article = Press.published(staff, "BRIEF", "2022-03-05");
        Map<String, Object> early = Map.of("withdrawnOn", "2022-03-04");
        String step = "publications/1/withdrawal";
        faults(article.step(staff.approver(), step, early), "/reason REQUIRED", "/withdrawnOn OUT_OF_RANGE");
        faults(article.step(staff.approver(), step, Bodies.with(early, "reason", "重复")), "/withdrawnOn OUT_OF_RANGE");
    }

    @Test
    void aCorrectionByNothingBeforeThePublication() {
        Entered article = Press.published(staff, "BRIEF", "2022-03-05");
        String step = "correction";
        faults(
                article.step(
                        staff.approver(), step, Map.of("correctedBy", "nobody", "on", "2022-03-04", "reason", " ")),
                "/correctedBy UNKNOWN_ARTICLE",
                "/on OUT_OF_RANGE",
                "/reason BLANK");
        faults(
                article.step(staff.approver(), step, Map.of("correctedBy", article.id())),
                "/correctedBy CORRECTS_ITSELF",
                "/on REQUIRED",
                "/reason REQUIRED");
        faults(
                article.step(staff.approver(), step, Map.of("on", "2022-03-04")),
                "/correctedBy REQUIRED",
                "/on OUT_OF_RANGE",
                "/reason REQUIRED");
    }

    @Test
    void anItemOfWhatSaysNeitherWhoNorWhen() {
        Entered problem = AnyRecord.draft("problems", staff);
        Map<String, Object> decided =
                Bodies.with(Bodies.meeting(staff.organization()), "decisions", List.of(Map.of("text", "限期补充台账")));
        Entered meeting = Entered.confirmed("meetings", staff, decided);
        for (String source : List.of(problem.path(), meeting.path() + "/decisions/1")) {
            faults(
                    Entered.post(staff.clerk(), source + "/action-items", null, Map.of("by", "x")),
                    "/by UNKNOWN_FIELD",
                    "/due REQUIRED",
                    "/responsibleOrganization REQUIRED");
        }
    }

    @Test
    void aReviewWithoutAReason() {
        Entered article = Press.passed(staff, 0);
        faults(
                article.step(staff.as(Role.REVIEWER_FIRST), "reviews", Map.of("decision", "RETURN", "by", "x")),
                "/by UNKNOWN_FIELD",
                "/reason REQUIRED");
    }

    @Test
    void whoMayNotReadARecordLearnsOfNoFault() {
        Entered draft = Entered.draft("meetings", staff);
        Staff stranger = Staff.hired();
        Map<String, Object> faulty = Bodies.without(elsewhere(), "title");
        for (String path : Set.of(draft.path(), "/api/v1/meetings/nobody")) {
            Entered.put(stranger.clerk(), path, "*", faulty).statusCode(404).body("code", equalTo("NOT_FOUND"));
            Entered.post(stranger.clerk(), path + "/amendments", "*", Map.of("content", faulty))
                    .statusCode(404);
            stranger.clerk()
                    .contentType("application/json")
                    .body("{")
                    .put(path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whatARecordIsNowIsToldToThoseAloneWhoMayChangeItAndHaveSeenIt() {
        Entered draft = Entered.draft("meetings", staff);
        Map<String, Object> faulty = Bodies.without(elsewhere(), "title");
        Entered.put(staff.as(Role.READER), draft.path(), draft.etag(), faulty).statusCode(403);
        faults(draft.replace(null, faulty), "/title REQUIRED");
        faults(draft.replace("\"99\"", faulty), "/title REQUIRED");
        // Once the body is mended, what stands in the way is said in its own order.
        Entered.put(staff.as(Role.READER), draft.path(), "\"99\"", elsewhere()).statusCode(403);
        draft.replace(null, elsewhere()).statusCode(428);
        draft.replace("\"99\"", elsewhere()).statusCode(412);
    }

    /** A meeting of another organisation. */
    private static Map<String, Object> elsewhere() {
        return Bodies.meeting(Staff.hired().organization());
    }

    private static void faults(ValidatableResponse answer, String... faults) {
        assertEquals(
                new TreeSet<>(Set.of(faults)),
                Faulty.faults(answer.statusCode(400)
                        .body("code", equalTo("VALIDATION_FAILED"))
                        .extract()
                        .jsonPath()));
    }
}
