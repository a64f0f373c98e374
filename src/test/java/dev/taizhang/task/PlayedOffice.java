package dev.taizhang.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.closing.Closings;
import dev.taizhang.plan.Planning;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Press;
import dev.taizhang.support.Reports;
import dev.taizhang.support.Staff;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An office between a bureau and a unit, in which something of each kind is under way. */
final class PlayedOffice {

    private final Staff bureau = Staff.hired();
    private final Staff office = Staff.below(bureau.organization());
    private final Staff unit = Staff.below(office.organization());

    /** Below the office, and without people of its own. */
    private final String desk = Offices.create(office.organization());

    private String channel = "";
    private String meeting = "";

    Staff bureau() {
        return bureau;
    }

    Staff office() {
        return office;
    }

    Staff unit() {
        return unit;
    }

    /** Id of one where articles may appear. */
    String channel() {
        return channel;
    }

    /** Id of one of the unit that can stand for what the plan asks for. */
    String meeting() {
        return meeting;
    }

    /** Brings everything under way; some of it by an account that enters and confirms. */
    void play(Supplier<RequestSpecification> both) {
        channel = Press.channel(office, "BRIEF");
        Entered plan = plan();
        meeting = Planning.meeting(unit, Checks.today().toString()).id();
        assertEquals("CONFIRMED", plan.shown().getString("state"));
        Entered.confirmed("obligation-rules", office, duty());
        submitted(office::clerk);
        submitted(both);
        Entered returned = Entered.draft("meetings", office).submitted();
        returned.step(office.approver(), "return", Map.of("reason", "补充人数")).statusCode(200);
        Press.passed(office, 0);
        Entered article = Press.published(office, "WEBSITE", "2022-05-01");
        article.step(office.clerk(), "pickups", Bodies.pickup("CITY", "2022-05-02"))
                .statusCode(201);
        article.step(office.clerk(), "pickups", Bodies.without(Bodies.pickup("CITY", "2022-05-03"), "proof"))
                .statusCode(201);
        Press.passed(office, 2);
        findings(both);
        reports();
        Closings.reopen(office, Closings.closed(office, "2021")).statusCode(200);
        Map<String, Object> deadline =
                Map.of("organization", bureau.organization(), "period", "2022-Q1", "dueOn", "2022-04-10");
        Entered.post(bureau.approver(), "/api/v1/completeness-deadlines", null, deadline)
                .statusCode(201);
        Map<String, Object> rule = Map.of(
                "organization",
                office.organization(),
                "validFrom",
                Checks.today().toString(),
                "daysFinal",
                3,
                "proofreading",
                true);
        Entered.post(office.as(Role.ADMIN), "/api/v1/review-rules", null, rule).statusCode(201);
    }

    private void submitted(Supplier<RequestSpecification> by) {
        String id = Entered.post(by.get(), "/api/v1/meetings", null, Bodies.meeting(office.organization()))
                .statusCode(201)
                .extract()
                .path("id");
        Entered.post(by.get(), "/api/v1/meetings/" + id + "/submission", "*", null)
                .statusCode(200);
    }

    private void findings(Supplier<RequestSpecification> both) {
        Entered check = Checks.draft(office);
        Checks.finding(check, office);
        check.submitted();
        Entered finding = Checks.remediating(office);
        Entered item = Entered.draft(
                "action-items", office, Checks.item(office, "FINDING", finding.id(), unit.organization()));
        item.step(office.approver(), "confirmation", null).statusCode(200);
        Entered late = Checks.confirmedItem(office, Checks.instruction(office));
        late.step(both.get(), "extensions", Map.of("to", "2035-06-01", "reason", "需协调"))
                .statusCode(201);
        Entered.draft("action-items", office, Checks.instruction(office));
    }

    private void reports() {
        Entered old = Reports.at(office, "ISSUED");
        Entered late = Entered.draft(
                "reports", office, Bodies.with(Reports.body(office.organization()), "supersedes", old.id()));
        Reports.superseding(office, old);
        Reports.brought(late, office, "SIGNED");
        Reports.brought(
                Entered.draft("reports", office, Reports.body(office.organization(), "2023")), office, "IN_REVIEW");
    }

    /** Whoever keeps it is the bureau; the unit is to do it. */
    private Entered plan() {
        LocalDate today = Checks.today();
        Map<String, Object> item =
                Planning.item(unit, "study", null, 1, today.plusDays(3).toString());
        Map<String, Object> body = Bodies.with(
                Bodies.with(AnyRecord.body("plans", bureau.organization()), "items", List.of(item)),
                "period",
                today.minusDays(1) + "/" + today.plusDays(10));
        return Entered.confirmed("plans", bureau, body);
    }

    private Map<String, Object> duty() {
        Map<String, Object> body = Bodies.with(
                Bodies.with(Bodies.of("obligation-rules", office.organization()), "frequency", "MONTH"),
                "effectiveFrom",
                Checks.today().minusMonths(1).withDayOfMonth(1).toString());
        return Bodies.with(Bodies.with(body, "graceDays", 0), "organizations", List.of(office.organization(), desk));
    }
}
