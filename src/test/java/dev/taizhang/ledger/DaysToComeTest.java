package dev.taizhang.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has happened has a day that has come, and nobody promises for longer than ten years (ADR 0073). */
@QuarkusTest
class DaysToComeTest {

    private final LocalDate tomorrow = Checks.today().plusDays(1);
    private final LocalDate last = Checks.today().plusYears(10);
    private final LocalDate beyond = last.plusDays(1);
    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @ParameterizedTest
    @CsvSource({"problems,identifiedOn", "source-documents,receivedOn", "channels,lastReviewedOn"})
    void whatIsToComeHasNotHappened(String ledger, String field) {
        Map<String, Object> body =
                Bodies.with(AnyRecord.body(ledger, staff.organization()), field, tomorrow.toString());
        tooLate(Entered.post(staff.clerk(), Entered.path(ledger), null, body), "/" + field);
    }

    @Test
    void aFindingIsNotOfADayToComeAndIsToldSoWithTheRest() {
        Entered check = Checks.draft(staff);
        Map<String, Object> finding = Bodies.with(Checks.finding(1), "foundOn", "2062-03-17");
        tooLate(Entered.post(staff.clerk(), check.path() + "/findings", null, finding), "/foundOn");
        Entered.post(staff.clerk(), check.path() + "/findings", null, Bodies.without(finding, "title"))
                .statusCode(400)
                .body("violations.field", hasItems("/foundOn", "/title"));
        Entered.post(
                        staff.clerk(),
                        check.path() + "/findings",
                        null,
                        Bodies.with(finding, "foundOn", Checks.today().toString()))
                .statusCode(201);
    }

    @Test
    void aCheckAheadOfItsDayFindsOnItsDay() {
        Map<String, Object> ahead = Bodies.with(
                Checks.check(staff.organization(), Checks.confirmedTemplate(staff)), "checkedOn", tomorrow.toString());
        Entered check = Entered.draft("risk-checks", staff, ahead);
        Map<String, Object> finding = Bodies.without(Checks.finding(1), "foundOn");
        tooLate(
                Entered.post(
                        staff.clerk(),
                        check.path() + "/findings",
                        null,
                        Bodies.with(finding, "foundOn", tomorrow.plusDays(1).toString())),
                "/foundOn");
        Entered.post(staff.clerk(), check.path() + "/findings", null, finding).statusCode(201);
    }

    @Test
    void aRiskIsBorneForTenYearsAtMost() {
        Entered finding = Checks.confirmedFinding(staff);
        Map<String, Object> borne = Map.of("until", beyond.toString(), "reason", "影响有限");
        tooLate(finding.step(staff.approver(), "acceptance", borne), "/until")
                .body("violations[0].message", containsString(last.toString()));
        finding.step(staff.approver(), "acceptance", Bodies.with(borne, "until", last.toString()))
                .statusCode(200);
    }

    @Test
    void anItemIsDueAndExtendedWithinTenYears() {
        Map<String, Object> body = Bodies.with(Checks.instruction(staff), "due", beyond.toString());
        tooLate(Entered.post(staff.clerk(), "/api/v1/action-items", null, body), "/due");
        Entered item = Checks.confirmedItem(staff, Checks.instruction(staff));
        Map<String, Object> longer = Map.of("to", beyond.toString(), "reason", "需协调场地");
        tooLate(item.step(staff.clerk(), "extensions", longer), "/to");
        item.step(staff.clerk(), "extensions", Bodies.with(longer, "to", last.toString()))
                .statusCode(201);
    }

    @Test
    void whatIsMadeOfASourceIsDueWithinTenYears() {
        Entered problem = AnyRecord.draft("problems", staff);
        Map<String, Object> body = Map.of("responsibleOrganization", staff.organization(), "due", beyond.toString());
        tooLate(Entered.post(staff.clerk(), problem.path() + "/action-items", null, body), "/due");
    }

    @Test
    void aDecisionIsDueWithinTenYears() {
        Map<String, Object> body = Bodies.with(
                Bodies.meeting(staff.organization()),
                "decisions",
                List.of(Map.of("text", "限期补充台账", "due", beyond.toString())));
        tooLate(Entered.post(staff.clerk(), "/api/v1/meetings", null, body), "/decisions/0/due");
    }

    @Test
    void nobodyIsLetOffADutyInAnotherAge() {
        Entered duty =
                Entered.confirmed("obligation-rules", staff, AnyRecord.body("obligation-rules", staff.organization()));
        Map<String, Object> waiver = Map.of("organization", staff.organization(), "period", "2099-Q1", "reason", "停业");
        tooLate(duty.step(staff.approver(), "waivers", waiver), "/period");
        duty.step(staff.approver(), "waivers", Bodies.with(waiver, "period", "2022-Q1"))
                .statusCode(201);
    }

    private static ValidatableResponse tooLate(ValidatableResponse answer, String field) {
        return answer.statusCode(400)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of("TOO_LATE")));
    }
}
