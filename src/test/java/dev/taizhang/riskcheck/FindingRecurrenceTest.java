package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings that come again, how they are rated, when an accepted one is open again, and the form that is filed. */
@QuarkusTest
class FindingRecurrenceTest {

    private Staff staff;
    private String template;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        template = Checks.confirmedTemplate(staff);
    }

    @Test
    void theSameItemFailingAgainWithinTwelveMonthsIsLinkedToTheOneBefore() {
        Entered first = Checks.finding(check(staff, "2022-03-17"), staff);
        assertEquals(false, first.shown().getBoolean("recurring"));
        Entered second = Checks.finding(check(staff, "2023-03-17"), staff);
        staff.clerk()
                .get(second.path())
                .then()
                .body("recurring", equalTo(true))
                .body("recurrenceOf", equalTo(first.id()));
        Entered late = Checks.finding(check(staff, "2024-03-18"), staff);
        staff.clerk().get(late.path()).then().body("recurring", equalTo(false)).body("recurrenceOf", nullValue());
    }

    @Test
    void anotherItemAnotherTemplateOrAnotherOrganisationIsNoRecurrence() {
        Checks.finding(check(staff, "2022-03-17"), staff);
        Entered check = check(staff, "2022-06-17");
        Entered.post(staff.clerk(), check.path() + "/findings", null, Checks.finding(2))
                .statusCode(201)
                .body("recurring", equalTo(false));
        assertEquals(false, Checks.finding(Checks.draft(staff), staff).shown().getBoolean("recurring"));
        Staff below = Staff.below(staff.organization());
        assertEquals(
                false, Checks.finding(check(below, "2022-06-18"), below).shown().getBoolean("recurring"));
    }

    @Test
    void aDismissedFindingIsNotRepeated() {
        Entered check = check(staff, "2022-03-17");
        Entered first = Checks.finding(check, staff);
        check.submitted().confirmed();
        first.step(staff.approver(), "dismissal", Map.of("reason", "不属实")).statusCode(200);
        assertEquals(
                false, Checks.finding(check(staff, "2022-06-17"), staff).shown().getBoolean("recurring"));
    }

    @ParameterizedTest
    @CsvSource({"1,1,LOW", "2,2,LOW", "1,5,MEDIUM", "3,3,MEDIUM", "2,5,HIGH", "4,4,HIGH", "4,5,CRITICAL", "5,5,CRITICAL"
    })
    void itsLevelIsThatOfItsRating(int likelihood, int impact, RiskLevel level) {
        assertEquals(level, RiskLevel.of(likelihood * impact));
    }

    @Test
    void anAcceptedRiskStandsOpenFromTheDayAfterItsLast() {
        LocalDate last = LocalDate.of(2022, 12, 31);
        assertEquals(FindingState.ACCEPTED, FindingState.ACCEPTED.on(last, last));
        assertEquals(FindingState.OPEN, FindingState.ACCEPTED.on(last.plusDays(1), last));
        assertEquals(FindingState.CLOSED, FindingState.CLOSED.on(last.plusDays(1), null));
    }

    @Test
    void theFormShowsWhatWasFoundAndEveryStep() {
        Entered finding = Checks.confirmedFinding(staff);
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        staff.clerk()
                .accept("text/html")
                .get(finding.path() + "/closure-form")
                .then()
                .statusCode(200)
                .body(containsString("问题整改销号单"))
                .body(containsString("= 12（高）"))
                .body(containsString("已分派"))
                .body(containsString("测试岗位"));
        Staff.hired()
                .as(Role.READER)
                .accept("text/html")
                .get(finding.path() + "/closure-form")
                .then()
                .statusCode(404);
    }

    private Entered check(Staff by, String checkedOn) {
        return Entered.draft(
                "risk-checks", by, Bodies.with(Checks.check(by.organization(), template), "checkedOn", checkedOn));
    }
}
