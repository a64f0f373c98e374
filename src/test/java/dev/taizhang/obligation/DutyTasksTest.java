package dev.taizhang.obligation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Rows;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duties wait for those who record at the organisation that owes them: what is due soon, and what was missed last. */
@QuarkusTest
class DutyTasksTest {

    private static final String TASKS = "/api/v1/me/tasks";

    private final OfficeClock clock;

    private Staff staff;
    private LocalDate today;
    private YearMonth last;

    DutyTasksTest(OfficeClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        today = clock.today();
        last = YearMonth.from(today).minusMonths(1);
    }

    @Test
    void whatWasMissedLastWaitsUntilItWasEnteredAfterAll() {
        Entered rule = Duty.confirmed(staff, monthly(0, last.minusMonths(3)));
        JsonPath task = tasks(staff).extract().jsonPath();
        assertEquals(expected("MISSED"), task.getList("items.state"), "nothing of the months before");
        tasks(staff)
                .body("items[0].kind", equalTo("MEET_OBLIGATION"))
                .body("items[0].partCode", equalTo(code(last)))
                .body("items[0].title", equalTo("听取工作汇报（" + code(last) + "）"))
                .body("items[0].due", equalTo(last.atEndOfMonth().toString()))
                .body("items[0].overdue", equalTo(true))
                .body(
                        "items[0].since",
                        equalTo(clock.startOf(last.plusMonths(1).atDay(1)).toString()))
                .body("items[0].recordNumber", equalTo(rule.shown().getString("number")))
                .body("items[0].href", equalTo(rule.path()))
                .body("items[0].etag", equalTo(ETags.state(rule.etag())));
        staff.approver().get(TASKS).then().body("items", empty());
        Duty.heard(staff, last.atDay(10).toString());
        assertEquals(
                expected("MISSED").subList(1, expected("MISSED").size()),
                tasks(staff).extract().jsonPath().getList("items.state"));
    }

    @Test
    void whatMayStillBeMetLateWaitsAsOpen() {
        Duty.confirmed(staff, monthly(27, last));
        boolean inGrace = !today.isAfter(last.atEndOfMonth().plusDays(27));
        tasks(staff).body("items[0].partCode", equalTo(code(last)));
        assertEquals(
                expected(inGrace ? "OPEN" : "MISSED"),
                tasks(staff).extract().jsonPath().getList("items.state"));
    }

    @Test
    void whatIsWaivedOrNotOwedWaitsForNobody() {
        Entered rule = Duty.confirmed(staff, monthly(0, last));
        Map<String, Object> waiver =
                Map.of("organization", staff.organization(), "period", code(last), "reason", "机构改革");
        rule.step(staff.approver(), "waivers", waiver).statusCode(201);
        assertEquals(
                expected("MISSED").subList(1, expected("MISSED").size()),
                tasks(staff).extract().jsonPath().getList("items.state"));
        Staff later = Staff.hired();
        Map<String, Object> notYet = Bodies.with(Duty.hearing(later), "frequency", "MONTH");
        Duty.confirmed(
                later, Bodies.with(notYet, "effectiveFrom", today.plusMonths(2).toString()));
        tasks(later).body("items", empty());
    }

    @Test
    void theyWaitForTheirOwnPeopleAloneOnceForEachOrganisation() {
        Staff one = Staff.below(staff.organization());
        Staff two = Staff.below(staff.organization());
        one.clerk();
        two.clerk();
        Map<String, Object> body =
                Bodies.with(monthly(0, last), "organizations", List.of(one.organization(), two.organization()));
        Duty.confirmed(staff, body);
        tasks(staff).body("items", empty());
        assertEquals(
                expected("MISSED").size(),
                tasks(one).extract().jsonPath().getList("items").size());
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", one.organization()),
                Map.of("role", "CLERK", "organization", two.organization())));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = SignedIn.with(both, SignedIn.PASSWORD)
                    .get(TASKS + "?limit=1" + cursor)
                    .jsonPath();
            paged.addAll(page.getList("items.organizationName"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertEquals(2 * expected("MISSED").size(), paged.size());
        one.as(Role.READER).get(TASKS).then().body("items", empty());
    }

    @Test
    void thoseOfAnOfficeWithoutPeopleWaitForTheNearestAboveIt() {
        Staff middle = Staff.below(staff.organization());
        Staff low = Staff.below(middle.organization());
        middle.as(Role.READER);
        Duty.confirmed(staff, Bodies.with(monthly(0, last), "organizations", List.of(low.organization())));
        int waiting = expected("MISSED").size();
        assertEquals(waiting, shown(staff.clerk()));
        String everywhere = SignedIn.account(Role.CLERK, null);
        RequestSpecification farther = SignedIn.with(everywhere, SignedIn.PASSWORD);
        assertEquals(0, ofOffice(farther, low));
        middle.clerk();
        assertEquals(0, shown(staff.clerk()), "somebody nearer has come");
        assertEquals(waiting, shown(middle.clerk()));
        low.clerk();
        assertEquals(0, shown(middle.clerk()));
        assertEquals(waiting, shown(low.clerk()));
        Rows.update("UPDATE account SET disabled = TRUE WHERE username = ?", low.username(Role.CLERK));
        assertEquals(waiting, shown(middle.clerk()), "and has gone again");
    }

    private static int shown(RequestSpecification as) {
        return as.get(TASKS).jsonPath().getList("items").size();
    }

    /** How many of the first page are of that office. */
    private static int ofOffice(RequestSpecification as, Staff office) {
        String code = office.as(Role.READER)
                .get("/api/v1/organizations/" + office.organization())
                .path("code");
        return (int) as.get(TASKS + "?limit=200").jsonPath().<String>getList("items.organization").stream()
                .filter(code::equals)
                .count();
    }

    /** Of the month before; and of the present one where it ends soon. */
    private List<String> expected(String ofLast) {
        boolean soon = !YearMonth.from(today).atEndOfMonth().isAfter(today.plusDays(7));
        return soon ? List.of(ofLast, "OPEN") : List.of(ofLast);
    }

    private Map<String, Object> monthly(int graceDays, YearMonth from) {
        Map<String, Object> body = Bodies.with(Duty.hearing(staff), "frequency", "MONTH");
        return Bodies.with(
                Bodies.with(body, "graceDays", graceDays),
                "effectiveFrom",
                from.atDay(1).toString());
    }

    private static String code(YearMonth month) {
        return "%d-M%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private static ValidatableResponse tasks(Staff staff) {
        return staff.clerk().get(TASKS).then().statusCode(200);
    }
}
