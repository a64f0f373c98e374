package dev.taizhang.closing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A duty is confirmed, amended and voided whatever is closed; where it moves the rate of a closed period, that is listed. */
@QuarkusTest
class RulesAfterClosingTest {

    private Staff staff;
    private Map<String, Object> duty;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        duty = Bodies.with(Bodies.of("obligation-rules", staff.organization()), "effectiveFrom", "2022-01-01");
    }

    @Test
    void aDutyThatReachesIntoAClosedPeriodIsListedUnderItsClosing() {
        String closing = Closings.closed(staff, "2022");
        Entered rule = Entered.confirmed("obligation-rules", staff, duty);
        amended(rule, Bodies.with(duty, "title", "另一个名称"));
        amended(rule, Bodies.with(duty, "atLeast", 3));
        rule.step(staff.approver(), "void", Map.of("reason", "重复")).statusCode(200);
        changes(staff, closing)
                .body("items.recordId", everyItem(equalTo(rule.id())))
                .body("items.recordType", everyItem(equalTo("OBLIGATION_RULE")))
                .body("items.action", contains("CONFIRMED", "CONFIRMED", "VOIDED"))
                .body("items.recordVersion", contains(1, 3, 3));
        staff.as(Role.READER).get(closing).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void aDutyOfOtherDaysOrOfOthersIsNot() {
        Staff above = Staff.hired();
        Staff one = Staff.below(above.organization());
        Staff other = Staff.below(above.organization());
        String closing = Closings.closed(one, "2022");
        Map<String, Object> imposed = Bodies.with(
                Bodies.of("obligation-rules", above.organization()), "organizations", List.of(other.organization()));
        Entered.confirmed("obligation-rules", above, Bodies.with(imposed, "effectiveFrom", "2022-01-01"));
        Map<String, Object> later =
                Bodies.with(Bodies.with(imposed, "organizations", List.of(one.organization())), "code", "LATER");
        Entered.confirmed("obligation-rules", above, Bodies.with(later, "effectiveFrom", "2023-01-01"));
        Entered.draft(
                        "obligation-rules",
                        above,
                        Bodies.with(Bodies.with(later, "code", "DRAFT"), "effectiveFrom", "2022-01-01"))
                .step(above.clerk(), "void", Map.of("reason", "误填"))
                .statusCode(200);
        changes(one, closing).body("items", empty());
        Entered owed = Entered.confirmed(
                "obligation-rules",
                above,
                Bodies.with(Bodies.with(later, "code", "EARLIER"), "effectiveFrom", "2022-07-01"));
        changes(one, closing).body("items.recordId", contains(owed.id()));
    }

    private void amended(Entered rule, Map<String, Object> content) {
        rule.step(staff.clerk(), "amendments", Map.of("reason", "调整", "content", content))
                .statusCode(201);
        rule.submitted().confirmed();
    }

    private static ValidatableResponse changes(Staff of, String closing) {
        return of.as(Role.READER).get(closing + "/changes").then().statusCode(200);
    }
}
