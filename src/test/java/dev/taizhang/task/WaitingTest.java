package dev.taizhang.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.closing.Closings;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits by a day that was put off, for proofs, for its publication, or to be closed again. */
@QuarkusTest
class WaitingTest {

    private static final String PATH = "/api/v1/me/tasks";

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void anItemIsDueOnTheDayThatWasApprovedLastBesideTheOriginalOne() {
        Entered extended = Checks.confirmedItem(staff, Checks.instruction(staff));
        Entered other = Checks.confirmedItem(staff, Bodies.with(Checks.instruction(staff), "due", "2023-01-01"));
        extended.step(staff.clerk(), "extensions", Map.of("to", "2035-06-01", "reason", "需协调"))
                .statusCode(201);
        tasks(staff.clerk()).body("items.due", contains("2022-04-15", "2023-01-01"));
        tasks(staff.approver()).body("items.due", contains("2022-04-15"));
        extended.step(staff.approver(), "extensions/1/approval", null).statusCode(200);
        tasks(staff.clerk())
                .body("items.recordId", contains(other.id(), extended.id()))
                .body("items.due", contains("2023-01-01", "2035-06-01"))
                .body("items.originalDue", contains(nullValue(), equalTo("2022-04-15")))
                .body("items.overdue", contains(true, false));
        JsonPath first = staff.clerk().get(PATH + "?limit=1").jsonPath();
        assertEquals(List.of(other.id()), first.getList("items.recordId"));
        staff.clerk()
                .queryParam("cursor", first.getString("next"))
                .get(PATH + "?limit=1")
                .then()
                .body("items.recordId", contains(extended.id()))
                .body("next", nullValue());
    }

    @Test
    void anItemIsDueSoonByTheDayThatHolds() {
        Entered item = Checks.confirmedItem(staff, Checks.instruction(staff));
        assertEquals(false, item.shown().getBoolean("dueSoon"));
        String soon = today().plusDays(3).toString();
        item.step(staff.clerk(), "extensions", Map.of("to", soon, "reason", "需协调"))
                .statusCode(201);
        item.step(staff.approver(), "extensions/1/approval", null)
                .statusCode(200)
                .body("dueSoon", equalTo(true))
                .body("overdue", equalTo(true))
                .body("due", equalTo("2022-04-15"));
    }

    @Test
    void proofsWaitForWhoeverMayStillReadOne() {
        Entered article = Press.passed(staff, 1);
        String other = SignedIn.account(Role.CLERK, staff.organization());
        tasks(SignedIn.with(other, SignedIn.PASSWORD)).body("items", empty());
        rule(staff, true);
        tasks(SignedIn.with(other, SignedIn.PASSWORD))
                .body("items.recordId", contains(article.id()))
                .body("items.due", contains(nullValue()));
        Press.review(article, staff, Role.REVIEWER_SECOND, "PASS", null).statusCode(200);
        tasks(staff.clerk()).body("items", empty());
        tasks(SignedIn.with(other, SignedIn.PASSWORD))
                .body("items.kind", contains("PROOFREAD_ARTICLE"))
                .body("items.recordId", contains(article.id()))
                .body("items.due", contains(article.shown().getString("stageDue")))
                .body("items[0].allowedTransitions", hasItem("PROOFREAD"));
        tasks(staff.as(Role.READER)).body("items", empty());
        for (Role reader : List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL)) {
            tasks(staff.as(reader)).body("items.kind", hasItem("PROOFREAD_ARTICLE"));
            article.step(staff.as(reader), "proofreadings", Map.of("note", "无误"))
                    .statusCode(201);
            tasks(staff.as(reader)).body("items.kind", not(hasItem("PROOFREAD_ARTICLE")));
        }
        tasks(SignedIn.with(other, SignedIn.PASSWORD)).body("items", empty());
    }

    @Test
    void proofsAreAskedForByTheRuleOfTheNearestOrganisation() {
        Staff below = Staff.below(staff.organization());
        Entered article = Press.passed(below, 1);
        rule(staff, true);
        tasks(staff.as(Role.REVIEWER_FINAL)).body("items.recordId", contains(article.id()));
        rule(below, false);
        tasks(staff.as(Role.REVIEWER_FINAL)).body("items", empty());
    }

    @Test
    void anApprovedArticleWaitsForItsClerkToEnterWhereItAppeared() {
        Entered article = Press.passed(staff, 3);
        tasks(staff.approver()).body("items", empty());
        tasks(staff.clerk())
                .body("items.kind", contains("PUBLISH_ARTICLE"))
                .body("items[0].since", equalTo(article.shown().getString("approvedAt")))
                .body("items[0].due", nullValue());
        article.step(
                        staff.clerk(),
                        "publications",
                        Bodies.publication(
                                Press.channel(staff, "BRIEF"), Checks.today().toString()))
                .statusCode(201);
        tasks(staff.clerk()).body("items", empty());
        tasks(staff.approver()).body("items.kind", contains("CONFIRM_PUBLICATION"));
    }

    @Test
    void aReopenedPeriodWaitsForAllWhoMayCloseItUntilOneDoes() {
        String closing = Closings.closed(staff, "2022-Q1");
        String later = Closings.closed(staff, "2022-Q2");
        tasks(staff.as(Role.SIGNATORY)).body("items", empty());
        Closings.reopen(staff, closing).statusCode(200);
        Closings.reopen(staff, later).statusCode(200);
        tasks(staff.clerk()).body("items", empty());
        tasks(Staff.hired().as(Role.SIGNATORY)).body("items", empty());
        JsonPath first = tasks(staff.as(Role.SIGNATORY).queryParam("limit", 1))
                .body("items.kind", contains("CLOSE_PERIOD"))
                .body("items[0].title", equalTo("重新封账2022-Q1"))
                .body("items[0].recordNumber", equalTo("2022-Q1"))
                .body("items[0].state", equalTo("REOPENED"))
                .body("items[0].href", endsWith(closing.substring(closing.lastIndexOf('/'))))
                .body("items[0].allowedTransitions", contains("CLOSE"))
                .extract()
                .jsonPath();
        tasks(staff.as(Role.SIGNATORY).queryParam("limit", 1).queryParam("cursor", first.getString("next")))
                .body("items.recordNumber", contains("2022-Q2"))
                .body("next", nullValue());
        tasks(staff.approver()).body("items.kind", contains("CLOSE_PERIOD", "CLOSE_PERIOD"));
        Entered.post(
                        staff.approver(),
                        first.getString("items[0].href") + "/closure",
                        first.getString("items[0].etag"),
                        null)
                .statusCode(200);
        tasks(staff.as(Role.SIGNATORY)).body("items.recordNumber", contains("2022-Q2"));
        tasks(staff.approver()).body("items.recordNumber", contains("2022-Q2"));
    }

    private static void rule(Staff staff, boolean proofreading) {
        Map<String, Object> body = Map.of(
                "organization",
                staff.organization(),
                "validFrom",
                today().toString(),
                "daysFinal",
                3,
                "proofreading",
                proofreading);
        Entered.post(staff.as(Role.ADMIN), "/api/v1/review-rules", null, body).statusCode(201);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static ValidatableResponse tasks(RequestSpecification as) {
        return as.get(PATH).then().statusCode(200);
    }
}
