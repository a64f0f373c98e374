package dev.taizhang.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Reports;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is offered that would be refused at once: neither by the thing itself, nor with a refusal, nor with a task. */
@QuarkusTest
class OffersTest {

    private static final Map<String, String> PASS = Map.of("decision", "PASS");
    private static final List<Role> READERS = List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL);

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void theLastPassIsOfferedOnceTheProofsAreRead() {
        Entered article = Press.passed(staff, 2);
        String before = article.etag();
        assertEquals(List.of("PROOFREAD", "PASS", "RETURN", "REJECT", "VOID"), offered(article));
        proofread();
        assertEquals(List.of("PROOFREAD", "RETURN", "REJECT", "VOID"), offered(article));
        assertNotEquals(before, article.etag(), "what was seen before says otherwise");
        assertEquals(
                List.of("PROOFREAD", "RETURN", "REJECT"), offered(staff.as(Role.REVIEWER_FINAL), "REVIEW_ARTICLE"));
        article.step(staff.as(Role.REVIEWER_FINAL), "reviews", PASS)
                .statusCode(409)
                .body("code", equalTo("PROOFREADING_REQUIRED"))
                .body("allowedTransitions", contains("PROOFREAD", "RETURN", "REJECT", "VOID"));
        article.step(staff.as(Role.REVIEWER_FINAL), "proofreadings", Map.of()).statusCode(201);
        assertEquals(List.of("RETURN", "REJECT"), offered(staff.as(Role.REVIEWER_FINAL), "REVIEW_ARTICLE"));
        READERS.subList(0, 2)
                .forEach(reader -> article.step(staff.as(reader), "proofreadings", Map.of())
                        .statusCode(201));
        assertEquals(List.of("PASS", "RETURN", "REJECT", "VOID"), offered(article));
        article.step(SignedIn.as(Role.CLERK, staff.organization()), "proofreadings", Map.of())
                .statusCode(409)
                .body("code", equalTo("PROOFREADING_COMPLETE"))
                .body("allowedTransitions", contains("PASS", "RETURN", "REJECT", "VOID"));
        article.step(staff.as(Role.REVIEWER_FINAL), "reviews", PASS).statusCode(200);
    }

    @Test
    void aPublicationIsOfferedOnceTheProofsAreRead() {
        Entered article = Press.passed(staff, 3);
        assertEquals(List.of("PROOFREAD", "PUBLISH", "VOID"), offered(article));
        assertEquals(
                List.of("PUBLISH"), offered(staff.clerk(), "PUBLISH_ARTICLE"), "who drafted it reads no proof of it");
        proofread();
        assertEquals(List.of("PROOFREAD", "VOID"), offered(article));
        READERS.forEach(reader ->
                article.step(staff.as(reader), "proofreadings", Map.of()).statusCode(201));
        assertEquals(List.of("PUBLISH", "VOID"), offered(article));
    }

    @Test
    void aFindingIsHandedOverOnceItsItemsAre() {
        Entered finding = Checks.remediating(staff);
        assertEquals(List.of("MAKE_READY", "ACCEPT"), offered(finding));
        String before = finding.etag();
        Entered item = Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        assertEquals(List.of("ACCEPT"), offered(finding));
        assertNotEquals(before, finding.etag(), "what was seen before says otherwise");
        finding.step(staff.clerk(), "readiness", null)
                .statusCode(409)
                .body("code", equalTo("ACTION_ITEMS_OPEN"))
                .body("allowedTransitions", contains("ACCEPT"));
        Checks.handedOver(item, staff);
        assertEquals(List.of("MAKE_READY", "ACCEPT"), offered(finding));
    }

    @Test
    void whoWroteAFindingIsOfferedItsAssignmentAlone() {
        String both = account(Role.CLERK, Role.APPROVER);
        Entered check = Checks.draft(staff);
        String id = Entered.post(as(both), check.path() + "/findings", null, Checks.finding(1))
                .statusCode(201)
                .extract()
                .path("id");
        check.submitted().confirmed();
        assertEquals(List.of("ASSIGN"), offered(as(both), "ASSIGN_FINDING"));
        assertEquals(List.of("ASSIGN", "DISMISS", "ACCEPT"), offered(staff.approver(), "ASSIGN_FINDING"));
        Entered.known("findings", staff, id)
                .step(as(both), "dismissal", Map.of("reason", "误判"))
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"))
                .body("allowedTransitions", contains("ASSIGN"));
    }

    @Test
    void anAuthorWhoSignsIsNotOfferedToGiveTheReportBack() {
        String both = account(Role.CLERK, Role.SIGNATORY);
        String id = Entered.post(as(both), "/api/v1/reports", null, Reports.body(staff.organization()))
                .statusCode(201)
                .extract()
                .path("id");
        Entered report = Reports.brought(Entered.known("reports", staff, id), staff, "SIGNED");
        assertEquals(List.of("RETURN", "ISSUE"), offered(report));
        assertEquals(List.of("ISSUE"), offered(as(both), "ISSUE_REPORT"));
        assertEquals(List.of("ISSUE", "RETURN"), offered(staff.as(Role.SIGNATORY), "ISSUE_REPORT"));
    }

    private String account(Role one, Role other) {
        return SignedIn.account(Stream.of(one, other)
                .map(role -> Map.<String, Object>of("role", role.name(), "organization", staff.organization()))
                .toList());
    }

    private static RequestSpecification as(String account) {
        return SignedIn.with(account, SignedIn.PASSWORD);
    }

    private void proofread() {
        Map<String, Object> rule = Map.of(
                "organization",
                staff.organization(),
                "validFrom",
                Checks.today().toString(),
                "daysFinal",
                3,
                "proofreading",
                true);
        Entered.post(staff.as(Role.ADMIN), "/api/v1/review-rules", null, rule).statusCode(201);
    }

    private static List<String> offered(Entered record) {
        return record.shown().getList("allowedTransitions");
    }

    /** With the one task of a kind that somebody is shown. */
    private static List<String> offered(RequestSpecification to, String kind) {
        return to.get("/api/v1/me/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == '" + kind + "' }.allowedTransitions");
    }
}
