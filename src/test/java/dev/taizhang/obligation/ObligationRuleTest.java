package dev.taizhang.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Duties are data: what they may say, who may read them, and who lets others off. */
@QuarkusTest
class ObligationRuleTest {

    @Test
    void everyFaultIsNamedAtOnce() {
        Staff staff = Staff.hired();
        Staff stranger = Staff.hired();
        Map<String, Object> body = Bodies.with(
                Duty.hearing(staff),
                "organizations",
                List.of(staff.organization(), staff.organization(), stranger.organization(), "NOWHERE"));
        body = Bodies.with(body, "filter", Map.of("agendaKind", "PARTY", "channelType", "BRIEF"));
        body = Bodies.with(body, "graceDays", 84);
        body = Bodies.with(body, "atLeast", 0);
        body = Bodies.with(body, "effectiveTo", "2021-12-31");
        Faulty.refused(
                "obligation-rules",
                staff,
                body,
                "/organizations/1 DUPLICATE",
                "/organizations/2 NOT_BELOW_KEEPER",
                "/organizations/3 UNKNOWN_ORGANIZATION",
                "/filter/agendaKind INVALID_VALUE",
                "/filter/channelType NOT_WITH_RECORD_KIND",
                "/graceDays OUT_OF_RANGE",
                "/atLeast OUT_OF_RANGE",
                "/effectiveTo BEFORE_START");
        Faulty.refused(
                "obligation-rules",
                staff,
                Bodies.with(Duty.hearing(staff), "recordKind", "CHANNEL"),
                "/recordKind INVALID_VALUE");
    }

    @Test
    void everyKindOfRecordIsAskedForByItsOwnAttributes() {
        Staff staff = Staff.hired();
        Map<String, Map<String, Object>> filters = Map.of(
                "MEETING", Map.of("type", "STUDY", "form", "THEME_DAY", "agendaKind", "DECISION"),
                "LECTURE", Map.of("speakerCategoryAnyOf", List.of("LEADING_CADRE", "MEMBER_CADRE")),
                "ACTIVITY", Map.of("type", "VOLUNTEER", "theme", "清明祭英烈", "keyDate", "QINGMING"),
                "ARTICLE", Map.of("publicityClass", "THEME", "channelType", "WECHAT"),
                "RISK_CHECK", Map.of("subjectType", "PREMISES"));
        filters.forEach((kind, filter) -> Entered.confirmed(
                "obligation-rules",
                staff,
                Bodies.with(
                        Bodies.with(Bodies.with(Duty.hearing(staff), "recordKind", kind), "filter", filter),
                        "code",
                        kind)));
        staff.clerk()
                .get("/api/v1/obligation-rules?type=RISK_CHECK")
                .then()
                .body("items.recordKind", contains("RISK_CHECK"));
    }

    @Test
    void anAmendedDutyIsEvaluatedAsItIsInForce() {
        Staff staff = Staff.hired();
        Duty.heard(staff, "2022-02-01");
        Entered duty = Duty.confirmed(staff, Duty.hearing(staff));
        assertEquals(List.of("MET", "OPEN"), Duty.states(staff, "2022-06-30"));
        duty.step(
                        staff.clerk(),
                        "amendments",
                        Map.of("reason", "加倍", "content", Bodies.with(Duty.hearing(staff), "atLeast", 2)))
                .statusCode(201);
        assertEquals(List.of("MET", "OPEN"), Duty.states(staff, "2022-06-30"));
        duty.submitted().confirmed();
        assertEquals(List.of("MISSED", "OPEN"), Duty.states(staff, "2022-06-30"));
        duty.step(staff.approver(), "void", Map.of("reason", "废止")).statusCode(200);
        assertEquals(List.of(), Duty.states(staff, "2022-06-30"));
    }

    @Test
    void twoDutiesInForceHaveTwoCodes() {
        Staff staff = Staff.hired();
        Entered second =
                Entered.draft("obligation-rules", staff, Duty.hearing(staff)).submitted();
        Entered first = Duty.confirmed(staff, Duty.hearing(staff));
        second.step(staff.approver(), "confirmation", null).statusCode(409).body("code", equalTo("DUPLICATE_CODE"));
        first.step(
                        staff.clerk(),
                        "amendments",
                        Map.of("reason", "加倍", "content", Bodies.with(Duty.hearing(staff), "atLeast", 2)))
                .statusCode(201);
        first.submitted().confirmed();
        first.step(staff.approver(), "void", Map.of("reason", "废止")).statusCode(200);
        second.confirmed();
    }

    @Test
    void aCodeThatIsTakenIsNamedAtEntryWithTheRest() {
        Staff staff = Staff.hired();
        Map<String, Object> other = Bodies.with(Duty.hearing(staff), "code", "OTHER");
        Entered free = Entered.draft("obligation-rules", staff, other);
        Entered taken = Duty.confirmed(staff, Duty.hearing(staff));
        Map<String, Object> faulty = Bodies.with(Bodies.without(Duty.hearing(staff), "title"), "graceDays", 400);
        Set<String> all = Set.of("/code DUPLICATE_CODE", "/title REQUIRED", "/graceDays OUT_OF_RANGE");
        assertEquals(all, faults(Entered.post(staff.clerk(), "/api/v1/obligation-rules", null, faulty)));
        assertEquals(all, faults(free.replace(free.etag(), faulty)));
        assertEquals(Set.of("/code DUPLICATE_CODE"), faults(free.replace(free.etag(), Duty.hearing(staff))));
        taken.step(staff.clerk(), "amendments", Map.of("reason", "重申", "content", Duty.hearing(staff)))
                .statusCode(201);
        taken.step(staff.clerk(), "copies", null).statusCode(201).body("state", equalTo("DRAFT"));
    }

    private static Set<String> faults(ValidatableResponse answer) {
        return Faulty.faults(answer.statusCode(400).extract().jsonPath());
    }

    @Test
    void daysOfGraceThatAreTooManyAreSaidOnceWithTheirLimit() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.with(Duty.hearing(staff), "graceDays", 400);
        Entered.post(staff.clerk(), "/api/v1/obligation-rules", null, body)
                .statusCode(400)
                .body("violations.message", contains("应在0至83之间。"));
    }

    @Test
    void aMessageSpeaksInWords() {
        Staff staff = Staff.hired();
        Entered duty = Duty.confirmed(staff, Duty.hearing(staff));
        duty.step(staff.approver(), "waivers", waiver(staff.organization(), "2022"))
                .statusCode(400)
                .body("violations[0].message", containsString("每季度"));
        duty.step(staff.clerk(), "submission", null).statusCode(409).body("detail", containsString("已确认"));
    }

    @Test
    void aDutyIsOwedOnlyForWholePeriods() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.with(Duty.hearing(staff), "effectiveFrom", "2022-02-15");
        Entered duty = Duty.confirmed(staff, Bodies.with(body, "effectiveTo", "2022-11-30"));
        Duty.asked(staff.clerk(), "period=2022&through=2022-12-31&organization=" + staff.organization())
                .body("items.period", contains("2022-Q2", "2022-Q3"));
        Map<String, Object> early = waiver(staff.organization(), "2022-Q1");
        assertEquals(
                Set.of("/period NOT_OWED_FOR"),
                Faulty.faults(duty.step(staff.approver(), "waivers", early)
                        .statusCode(400)
                        .extract()
                        .jsonPath()));
    }

    @Test
    void onlyTheApproverOfWhoImposesADutyLetsOthersOff() {
        Staff above = Staff.hired();
        Staff below = Staff.below(above.organization());
        Entered draft = Entered.draft(
                "obligation-rules",
                above,
                Bodies.with(Duty.hearing(above), "organizations", List.of(below.organization())));
        Map<String, Object> body = waiver(below.organization(), "2022-Q2");
        draft.step(above.approver(), "waivers", body).statusCode(409).body("code", equalTo("INVALID_TRANSITION"));
        Entered duty = draft.submitted().confirmed();
        duty.step(above.clerk(), "waivers", body).statusCode(403);
        duty.step(below.approver(), "waivers", body).statusCode(403);
        Entered.post(above.approver(), duty.path() + "/waivers", null, body).statusCode(428);
        assertEquals(
                Set.of("/organization NOT_OWING", "/period NOT_OWED_FOR"),
                Faulty.faults(duty.step(above.approver(), "waivers", waiver(above.organization(), "2022-M02"))
                        .statusCode(400)
                        .extract()
                        .jsonPath()));
        assertEquals(
                Set.of("/period NOT_OWED_FOR", "/reason REQUIRED"),
                Faulty.faults(duty.step(
                                above.approver(),
                                "waivers",
                                Map.of("organization", below.organization(), "period", "2021-Q1"))
                        .statusCode(400)
                        .extract()
                        .jsonPath()));
        duty.step(above.approver(), "waivers", body).statusCode(201);
        duty.step(above.approver(), "waivers/2/withdrawal", Map.of("reason", "无"))
                .statusCode(404);
    }

    @Test
    void whoOwesADutyReadsItAndSeesItsOwnFulfilmentOnly() {
        Staff above = Staff.hired();
        Staff one = Staff.below(above.organization());
        Staff other = Staff.below(above.organization());
        Duty.heard(one, "2022-02-01");
        Entered duty = Duty.confirmed(
                above,
                Bodies.with(Duty.hearing(above), "organizations", List.of(one.organization(), other.organization())));
        duty.step(above.approver(), "waivers", waiver(one.organization(), "2022-Q2"))
                .statusCode(201);
        one.clerk().get(duty.path()).then().statusCode(200).body("code", equalTo("HEARING"));
        one.clerk().get("/api/v1/obligation-rules").then().body("items.id", hasItem(duty.id()));
        String year = "period=2022&through=2022-06-30";
        Duty.asked(one.clerk(), year).body("items", hasSize(2)).body("items.state", contains("MET", "WAIVED"));
        Duty.asked(above.clerk(), year + "&subtree=" + above.organization()).body("items", hasSize(4));
        SignedIn.as(Role.STATISTICS, one.organization())
                .get("/api/v1/obligations?" + year)
                .then()
                .statusCode(200)
                .body("items.state", contains("MET", "WAIVED"))
                .body("items[0].metBy", hasSize(0))
                .body("items[0].metByWithheld", is(1))
                .body("items[1].waiver", nullValue());
        one.clerk()
                .get("/api/v1/obligations?" + year + "&organization=" + other.organization())
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("UNKNOWN_ORGANIZATION"));
        Staff.hired().clerk().get(duty.path()).then().statusCode(404);
    }

    @Test
    void whyAnotherOfficeWasLetOffIsShownToItAndToThoseWhoImposeTheDuty() {
        Staff above = Staff.hired();
        Staff one = Staff.below(above.organization());
        Staff other = Staff.below(above.organization());
        Entered duty = Duty.confirmed(
                above,
                Bodies.with(Duty.hearing(above), "organizations", List.of(one.organization(), other.organization())));
        for (Staff owing : List.of(one, other)) {
            duty.step(above.approver(), "waivers", waiver(owing.organization(), "2022-Q2"))
                    .statusCode(201);
        }
        String waivers = duty.path() + "/waivers";
        one.as(Role.READER).get(waivers).then().statusCode(200).body("items.no", contains(1));
        other.as(Role.READER).get(waivers).then().body("items.no", contains(2));
        one.as(Role.READER).get(waivers + "/1").then().statusCode(200).body("reason", equalTo("换届筹备"));
        one.as(Role.READER).get(waivers + "/2").then().statusCode(404);
        above.as(Role.READER).get(waivers).then().body("items.no", contains(1, 2));
        above.as(Role.READER).get(waivers + "/2").then().statusCode(200);
        SignedIn.admin().get(waivers).then().body("items.no", contains(1, 2));
    }

    @Test
    void aSlipInAQuestionIsNamed() {
        Staff staff = Staff.hired();
        assertEquals(
                Set.of("/period INVALID_PERIOD", "/state INVALID_VALUE", "/dueWithin OUT_OF_RANGE"),
                Faulty.faults(staff.clerk()
                        .get("/api/v1/obligations?period=2022-Q5&state=DONE&dueWithin=400")
                        .then()
                        .statusCode(400)
                        .extract()
                        .jsonPath()));
    }

    @Test
    void theDefinitionsBehindDutiesAreNotListed() {
        SignedIn.admin().get("/api/v1/metrics/DUTY_EVENT_MEETING").then().statusCode(404);
        List<String> codes =
                SignedIn.admin().get("/api/v1/metrics?limit=200").jsonPath().getList("items.code");
        assertEquals(
                List.of(),
                codes.stream().filter(code -> code.startsWith("DUTY_EVENT")).toList());
    }

    private static Map<String, Object> waiver(String organization, String period) {
        return Map.of("organization", organization, "period", period, "reason", "换届筹备");
    }
}
