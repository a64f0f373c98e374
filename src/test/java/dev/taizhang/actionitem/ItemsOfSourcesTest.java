package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Action items go with what they come from: not before it is confirmed, not on when it was voided, and as it reads. */
@QuarkusTest
class ItemsOfSourcesTest {

    private final int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void nothingIsMadeOfTheDecisionsOfADraft() {
        Entered meeting = Entered.draft("meetings", staff, meeting("第一项"));
        Entered.post(staff.clerk(), meeting.path() + "/decisions/1/action-items", null, owned())
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("DRAFT"));
    }

    @Test
    void whatIsBeyondAllNumbersNamesNoDecisionWhateverTheBodySays() {
        madeOfDecision("99999999999").statusCode(400).body("violations.code", contains("UNKNOWN_FIELD"));
    }

    @Test
    void whatIsNoNumberNamesNothing() {
        madeOfDecision("abc").statusCode(404);
    }

    private ValidatableResponse madeOfDecision(String no) {
        Entered meeting = Entered.confirmed("meetings", staff, meeting("第一项"));
        return Entered.post(
                staff.clerk(), meeting.path() + "/decisions/" + no + "/action-items", null, Map.of("by", "x"));
    }

    @Test
    void anItemIsConfirmedAfterItsSource() {
        Entered problem = AnyRecord.draft("problems", staff);
        Entered item = made(problem);
        isNotOfferedItsConfirmation(item, "SOURCE_NOT_CONFIRMED");
        problem.submitted().confirmed();
        item.step(staff.approver(), "confirmation", null).statusCode(200);
    }

    private void isNotOfferedItsConfirmation(Entered item, String code) {
        staff.approver().get(item.path()).then().body("allowedTransitions", contains("EDIT", "CANCEL"));
        staff.approver().get("/api/v1/me/tasks").then().body("items.recordId", not(hasItem(item.id())));
        item.step(staff.approver(), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo(code))
                .body("allowedTransitions", contains("EDIT", "CANCEL"));
    }

    @Test
    void theItemsOfAVoidedMeetingAreCancelledWithItsReason() {
        Entered meeting = Entered.confirmed("meetings", staff, meeting("第一项", "第二项", "第三项"));
        Entered open = made(meeting, 1);
        Entered draft = made(meeting, 2);
        Entered done = made(meeting, 3);
        open.step(staff.approver(), "confirmation", null).statusCode(200);
        done.step(staff.approver(), "confirmation", null).statusCode(200);
        Checks.handedOver(done, staff);
        meeting.step(staff.approver(), "void", Map.of("reason", "重复登记")).statusCode(200);
        for (Entered item : List.of(open, draft)) {
            assertEquals("CANCELLED", item.shown().getString("state"));
            assertEquals("重复登记", item.shown().getString("history[-1].reason"));
        }
        assertEquals("READY_FOR_VERIFICATION", done.shown().getString("state"));
    }

    @Test
    void whatAVoidedMeasurePromisedWasNotPromised() {
        Entered measure = Entered.confirmed("planned-measures", staff, measure(Integer.toString(year - 1), year - 1));
        Entered item = made(measure);
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        String before = Instant.now().toString();
        report(year, null)
                .body("lastYear.id", contains(item.id()))
                .body("figures.LAST_YEAR_COMMITMENT_RATE.value", equalTo("0.0"));
        measure.step(staff.approver(), "void", Map.of("reason", "误填")).statusCode(200);
        report(year, null).body("lastYear", hasSize(0)).body("figures.LAST_YEAR_COMMITMENT_RATE.value", nullValue());
        report(year, before)
                .body("lastYear.id", contains(item.id()))
                .body("figures.LAST_YEAR_COMMITMENT_RATE.value", equalTo("0.0"));
    }

    @Test
    void nothingIsMadeOfWhatWasVoided() {
        Entered problem = AnyRecord.draft("problems", staff);
        problem.step(staff.clerk(), "void", Map.of("reason", "误填")).statusCode(200);
        Faulty.refused(
                "action-items",
                staff,
                Bodies.with(Checks.item(staff, "PROBLEM", problem.id(), staff.organization()), "due", "2035-06-30"),
                "/sourceRecord SOURCE_VOIDED");
    }

    @Test
    void theItemsOfAVoidedProblemDoNotOpenTheNextReport() {
        Entered problem = Entered.confirmed(
                "problems",
                staff,
                Bodies.with(AnyRecord.body("problems", staff.organization()), "identifiedOn", (year - 1) + "-11-20"));
        Entered item = made(problem);
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        report(year, null).body("lastYear.id", contains(item.id()));
        problem.step(staff.approver(), "void", Map.of("reason", "误填")).statusCode(200);
        report(year, null).body("lastYear", hasSize(0));
    }

    @Test
    void aDecisionThatIsCarriedOutStaysAsItReads() {
        Entered meeting = Entered.confirmed("meetings", staff, meeting("第一项", "第二项"));
        Entered item = made(meeting, 2);
        amended(meeting, meeting("第一项"))
                .statusCode(400)
                .body("violations.field", contains("/content/decisions"))
                .body("violations.code", contains("DECISION_CARRIED_OUT"));
        amended(meeting, meeting("第一项", "另一件事"))
                .statusCode(400)
                .body("violations.field", contains("/content/decisions/1/text"));
        amended(meeting, meeting("改过的第一项", "第二项", "第三项")).statusCode(201);
        Entered.post(staff.clerk(), meeting.path() + "/decisions/1/action-items", null, owned())
                .statusCode(409)
                .body("code", equalTo("SOURCE_BEING_AMENDED"));
        meeting.replace(meeting.etag(), meeting("第一项"))
                .statusCode(400)
                .body("violations.field", contains("/decisions"));
        item.step(staff.approver(), "cancellation", Map.of("reason", "不再办理")).statusCode(200);
        meeting.replace(meeting.etag(), meeting("第一项")).statusCode(200);
    }

    @Test
    void aMeasureThatIsCarriedOutStaysInItsPeriod() {
        Entered measure = Entered.confirmed("planned-measures", staff, measure("2022", 2022));
        Entered item = made(measure);
        amended(measure, measure("2021", 2022))
                .statusCode(400)
                .body("violations.field", contains("/content/period"))
                .body("violations.code", contains("CARRIED_OUT"));
        item.step(staff.approver(), "cancellation", Map.of("reason", "不再办理")).statusCode(200);
        amended(measure, measure("2021", 2022)).statusCode(201);
    }

    @Test
    void noItemIsConfirmedWhileItsMeasureIsBeingAmended() {
        Entered measure = Entered.confirmed("planned-measures", staff, measure("2022", 2022));
        amended(measure, measure("2021", 2022)).statusCode(201);
        Entered item = made(measure);
        String before = item.etag();
        isNotOfferedItsConfirmation(item, "SOURCE_BEING_AMENDED");
        measure.submitted().confirmed();
        assertNotEquals(before, item.etag(), "what was seen before says otherwise");
        staff.approver().get(item.path()).then().body("allowedTransitions", contains("EDIT", "CONFIRM", "CANCEL"));
        staff.approver()
                .get("/api/v1/me/tasks")
                .then()
                .body("items.recordId", contains(item.id()))
                .body("items[0].allowedTransitions", contains("CONFIRM", "CANCEL"));
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        report(2022, null).body("lastYear.id", contains(item.id()));
        report(2023, null).body("lastYear", hasSize(0));
    }

    @Test
    void whatWasPromisedForAClosedPeriodStays() {
        Entered measure = Entered.confirmed("planned-measures", staff, measure("2021", 2021));
        made(measure).step(staff.approver(), "confirmation", null).statusCode(200);
        Entered.post(
                        staff.as(Role.APPROVER),
                        "/api/v1/period-closings",
                        null,
                        Map.of("organization", staff.organization(), "period", "2022"))
                .statusCode(201);
        measure.step(staff.approver(), "void", Map.of("reason", "误填"))
                .statusCode(409)
                .body("code", equalTo("PERIOD_CLOSED"));
        report(2022, null).body("lastYear", hasSize(1));
    }

    @Test
    void aMeasureIsInTheReportOfItsPeriodWheneverItWasPlanned() {
        Entered measure = Entered.confirmed("planned-measures", staff, measure("2021", 2022));
        report(2021, null).body("plannedMeasures.id", contains(measure.id()));
        report(2022, null).body("plannedMeasures", hasSize(0));
    }

    private Entered made(Entered source) {
        return made(source.path() + "/action-items");
    }

    private Entered made(Entered meeting, int decision) {
        return made(meeting.path() + "/decisions/" + decision + "/action-items");
    }

    private Entered made(String path) {
        return Entered.known(
                "action-items",
                staff,
                Entered.post(staff.clerk(), path, null, owned())
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private ValidatableResponse amended(Entered record, Map<String, Object> content) {
        return record.step(staff.clerk(), "amendments", Map.of("reason", "更正", "content", content));
    }

    private ValidatableResponse report(int about, @Nullable String asOf) {
        return staff.clerk()
                .queryParams(asOf == null ? Map.of() : Map.of("asOf", asOf))
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/" + about)
                .then()
                .statusCode(200);
    }

    private Map<String, Object> meeting(String... decisions) {
        return Bodies.with(
                Bodies.meeting(staff.organization()),
                "decisions",
                List.of(decisions).stream().map(text -> Map.of("text", text)).toList());
    }

    private Map<String, Object> measure(String period, int plannedIn) {
        return Bodies.with(
                Bodies.with(AnyRecord.body("planned-measures", staff.organization()), "period", period),
                "plannedOn",
                plannedIn + "-02-01");
    }

    private Map<String, Object> owned() {
        return Map.of("responsibleOrganization", staff.organization(), "due", "2035-06-30");
    }
}
