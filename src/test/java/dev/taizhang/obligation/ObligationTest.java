package dev.taizhang.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How duties stand, through the public edge: by what happened, on both time axes. */
@QuarkusTest
class ObligationTest {

    @Test
    void aDutyEnteredLaterCountsWhatHappenedBefore() {
        Staff staff = Staff.hired();
        Entered late = Duty.heard(staff, "2022-04-05");
        Entered duty = Duty.confirmed(staff, Duty.hearing(staff));
        assertEquals(List.of("OPEN"), Duty.states(staff, "2022-03-31"));
        assertEquals(List.of("MET_LATE", "OPEN", "OPEN"), Duty.states(staff, "2022-07-10"));
        assertEquals(List.of("MET_LATE", "MISSED", "OPEN"), Duty.states(staff, "2022-07-11"));
        Duty.asked(staff.clerk(), "period=2022&through=2022-07-11&organization=" + staff.organization())
                .body("items[0].rule", equalTo("HEARING"))
                .body("items[0].ruleId", equalTo(duty.id()))
                .body("items[0].period", equalTo("2022-Q1"))
                .body("items[0].dueOn", equalTo("2022-03-31"))
                .body("items[0].graceUntil", equalTo("2022-04-10"))
                .body("items[0].metBy.recordId", contains(late.id()))
                .body("items[0].metBy[0].href", equalTo(late.path()))
                .body("items[0].metBy[0].recordNumber", startsWith("会-2022-"))
                .body("items[0].done", is(0))
                .body("items[1].done", is(0))
                .body("items[1].metBy", hasSize(0));
    }

    @Test
    void anAnswerAsOfAnEarlierInstantStaysWhatItWas() {
        Staff staff = Staff.hired();
        Duty.heard(staff, "2022-04-05");
        Entered duty = Duty.confirmed(staff, Duty.hearing(staff));
        String asOf = rate(staff, "2022-07-11").getString("asOf");
        Duty.heard(staff, "2022-03-01");
        assertEquals(List.of("MET", "MET", "OPEN"), Duty.states(staff, "2022-07-11"));
        duty.step(staff.approver(), "waivers", waiver(staff, "2022-Q3")).statusCode(201);
        assertEquals(List.of("MET", "MET", "WAIVED"), Duty.states(staff, "2022-07-11"));
        Duty.asked(
                        staff.clerk(),
                        "period=2022&through=2022-07-11&organization=" + staff.organization() + "&asOf="
                                + asOf.replace("+", "%2B"))
                .body("items.state", contains("MET_LATE", "MISSED", "OPEN"))
                .body("items.enteredLate", contains(false, false, false));
    }

    @Test
    void aWaivedDutyLeavesTheRateAndIsOwedAgainWhenTheWaiverIsWithdrawn() {
        Staff staff = Staff.hired();
        Duty.heard(staff, "2022-02-01");
        Entered duty = Duty.confirmed(staff, Duty.hearing(staff));
        assertEquals("33.3", rate(staff, "2022-07-11").getString("value"));
        duty.step(staff.approver(), "waivers", waiver(staff, "2022-Q2"))
                .statusCode(201)
                .body("no", is(1))
                .body("organization", startsWith("T"))
                .body("withdrawnAt", nullValue());
        JsonPath rate = rate(staff, "2022-07-11");
        assertEquals("50.0", rate.getString("value"));
        assertEquals(1, rate.getInt("numerator"));
        assertEquals(2, rate.getInt("denominator"));
        duty.step(staff.approver(), "waivers", waiver(staff, "2022-Q2"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_WAIVED"))
                .body("existing.href", equalTo(duty.path() + "/waivers/1"));
        Duty.asked(staff.clerk(), "period=2022&through=2022-07-11&state=WAIVED&organization=" + staff.organization())
                .body("items", hasSize(1))
                .body("items[0].waiver.reason", equalTo("换届筹备"));
        duty.step(staff.approver(), "waivers/1/withdrawal", Map.of("reason", "已恢复"))
                .statusCode(200)
                .body("withdrawReason", equalTo("已恢复"));
        assertEquals(List.of("MET", "MISSED", "OPEN"), Duty.states(staff, "2022-07-11"));
        duty.step(staff.approver(), "waivers/1/withdrawal", Map.of("reason", "再次"))
                .statusCode(409);
        staff.clerk()
                .get(duty.path() + "/waivers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].recordedBy", equalTo(staff.username(Role.APPROVER)));
    }

    @Test
    void theTraceNamesTheDutiesOfBothPartsAndThoseWaived() {
        Staff staff = Staff.hired();
        Duty.heard(staff, "2022-02-01");
        Entered duty = Duty.confirmed(staff, Duty.hearing(staff));
        duty.step(staff.approver(), "waivers", waiver(staff, "2022-Q2")).statusCode(201);
        String trace = "/api/v1/metrics/OBLIGATION_MET_RATE/contributions?limit=2&period=2022&through=2022-07-11"
                + "&organization=" + staff.organization();
        JsonPath first = staff.clerk().get(trace).jsonPath();
        JsonPath second =
                staff.clerk().get(trace + "&cursor=" + first.getString("next")).jsonPath();
        List<String> parts = new ArrayList<>(first.getList("items.part"));
        parts.addAll(second.getList("items.part"));
        assertEquals(List.of("DENOMINATOR", "NUMERATOR", "DENOMINATOR"), parts);
        assertEquals(duty.id(), first.getString("items[0].recordId"));
        assertEquals("2022-03-31", first.getString("items[0].eventDate"));
        staff.clerk()
                .get(trace + "&counted=false")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("WAIVED"))
                .body("items[0].eventDate", equalTo("2022-06-30"));
    }

    @Test
    void theRateIsBrokenDownByOrganisationDutyAndQuarter() {
        Staff above = Staff.hired();
        Staff below = Staff.below(above.organization());
        Duty.heard(above, "2022-02-01");
        Duty.confirmed(
                above,
                Bodies.with(Duty.hearing(above), "organizations", List.of(above.organization(), below.organization())));
        JsonPath rate = above.clerk()
                .get("/api/v1/metrics/OBLIGATION_MET_RATE/values?period=2022&through=2022-04-11"
                        + "&by=organization,rule,quarter&organization=" + above.organization())
                .jsonPath();
        assertEquals("25.0", rate.getString("value"));
        assertEquals(List.of(1, 0), sortedDown(rate.getList("breakdowns.organization.value")));
        assertEquals(List.of(2, 2), rate.getList("breakdowns.organization.denominator"));
        assertEquals(List.of("听取工作汇报"), rate.getList("breakdowns.rule.label"));
        assertEquals(List.of("2022-Q1", "2022-Q2"), rate.getList("breakdowns.quarter.key"));
        assertEquals(List.of(1, 0), rate.getList("breakdowns.quarter.value"));
    }

    @Test
    void whatBecameKnownAfterTheGraceDaysCountsAndIsMarked() {
        Staff staff = Staff.hired();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Duty.confirmed(
                staff,
                Bodies.with(Bodies.with(Duty.hearing(staff), "frequency", "YEAR"), "effectiveFrom", "2022-01-01"));
        Duty.heard(staff, "2022-05-01");
        Duty.heard(staff, today.toString());
        Duty.asked(staff.clerk(), "period=2022&organization=" + staff.organization())
                .body("items.state", contains("MET"))
                .body("items.enteredLate", contains(true));
        Duty.asked(staff.clerk(), "organization=" + staff.organization())
                .body("items.state", contains("MET"))
                .body("items.enteredLate", contains(false));
    }

    @Test
    void anArticleMeetsADutyOnceOnTheDayOfItsFirstPublication() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.with(
                Bodies.with(Duty.hearing(staff), "recordKind", "ARTICLE"), "filter", Map.of("channelType", "BRIEF"));
        Duty.confirmed(staff, Bodies.with(body, "graceDays", 0));
        Entered article = Press.approved(staff);
        Press.publish(article, staff, Press.channel(staff, "WECHAT"), "2022-02-01", 1);
        Press.publish(article, staff, Press.channel(staff, "BRIEF"), "2022-05-01", 2);
        Press.publish(article, staff, Press.channel(staff, "BRIEF"), "2022-08-01", 3);
        assertEquals(
                List.of("MISSED", "MET", "MISSED"),
                Duty.states(staff, "2022-10-01").subList(0, 3));
    }

    @Test
    void aCoHostedActivityMeetsTheDutyOfEachHostAndACancelledOneOfNone() {
        Staff lead = Staff.hired();
        Staff host = Staff.hired();
        Map<String, Object> activity =
                Bodies.with(Bodies.activity(lead.organization()), "coHosts", List.of(host.organization()));
        Entered.confirmed("activities", lead, Bodies.with(activity, "status", "CANCELLED"));
        Map<String, Object> duty = Bodies.with(
                Bodies.with(Duty.hearing(host), "recordKind", "ACTIVITY"), "filter", Map.of("type", "THEME_PUBLIC"));
        Duty.confirmed(host, duty);
        assertEquals(List.of("MISSED", "OPEN"), Duty.states(host, "2022-06-30"));
        Entered.confirmed("activities", lead, activity);
        assertEquals(List.of("MET_LATE", "OPEN"), Duty.states(host, "2022-06-30"));
        Duty.asked(host.clerk(), "period=2022-Q1&through=2022-06-30&organization=" + host.organization())
                .body("items[0].metBy", hasSize(1));
    }

    @Test
    void theReportSaysEveryQuarterOnlyOfWhatWasDoneInEveryQuarter() {
        Staff staff = Staff.hired();
        for (String day : List.of("2022-02-01", "2022-08-01", "2022-11-01")) {
            Duty.heard(staff, day);
        }
        Duty.confirmed(staff, Duty.hearing(staff));
        clause(staff, "已开展3次，第二季度未开展", false);
        staff.as(Role.READER)
                .accept("text/html")
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022?through=2022-12-31")
                .then()
                .statusCode(200)
                .body(containsString("已开展3次，第二季度未开展"))
                .body(containsString("2022年第二季度 未完成"));
        Duty.heard(staff, "2022-06-01");
        clause(staff, null, true);
    }

    @Test
    void theReportWordsNothingOfAnOrganisationThatHasLeftTheOneWhoAsks() {
        Staff above = Staff.hired();
        Staff below = Staff.below(above.organization());
        Duty.confirmed(
                above,
                Bodies.with(Duty.hearing(above), "organizations", List.of(above.organization(), below.organization())));
        String asOf = rate(above, "2022-12-31").getString("asOf");
        String report = "/api/v1/aggregated-reports/" + above.organization() + "/2022?through=2022-12-31&asOf="
                + asOf.replace("+", "%2B");
        assertEquals(2, clauses(above, report).size());
        Entered.post(
                        SignedIn.admin(),
                        "/api/v1/organizations/" + below.organization() + "/moves",
                        "*",
                        Map.of("parent", Staff.hired().organization(), "from", "2023-01-01"))
                .statusCode(201);
        List<String> kept = List.copyOf(clauses(above, report).keySet());
        String own = Duty.asked(above.clerk(), "period=2022-Q1&organization=" + above.organization())
                .extract()
                .path("items[0].organization");
        assertEquals(List.of("HEARING/" + own), kept);
    }

    private static Map<String, Object> clauses(Staff staff, String report) {
        return staff.as(Role.READER)
                .urlEncodingEnabled(false)
                .get(report)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("dutyClauses");
    }

    private static void clause(Staff staff, @Nullable String clause, boolean every) {
        JsonPath report = staff.as(Role.READER)
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022?through=2022-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> clauses = report.getMap("dutyClauses");
        Map<String, Object> one = clauses.values().iterator().next();
        assertEquals(clause, one.get("clause"));
        assertEquals(every, one.get("everyQuarterMayBePrinted"));
        assertEquals(4, report.getList("obligations").size());
    }

    private static List<Integer> sortedDown(List<Integer> values) {
        return values.stream().sorted((one, other) -> other - one).toList();
    }

    private static Map<String, Object> waiver(Staff staff, String period) {
        return Map.of("organization", staff.organization(), "period", period, "reason", "换届筹备");
    }

    private static JsonPath rate(Staff staff, String through) {
        return staff.as(Role.READER)
                .get("/api/v1/metrics/OBLIGATION_MET_RATE/values?period=2022&through=" + through + "&organization="
                        + staff.organization())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
