package dev.taizhang.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for whom: in scope, without what separation of duties forbids, overdue first. */
@QuarkusTest
class TaskTest {

    private static final String PATH = "/api/v1/me/tasks";

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void aHandedInRecordWaitsForTheApproverAndAReturnedOneForItsClerk() {
        Entered meeting = Entered.draft("meetings", staff).submitted();
        tasks(staff.clerk()).body("items", hasSize(0));
        tasks(staff.approver())
                .body("items.recordId", contains(meeting.id()))
                .body("items[0].kind", equalTo("CONFIRM_RECORD"))
                .body("items[0].href", equalTo(meeting.path()))
                .body("items[0].state", equalTo("SUBMITTED"))
                .body("items[0].overdue", equalTo(false))
                .body("items[0].allowedTransitions", contains("RETURN", "CONFIRM", "VOID"));
        tasks(Staff.hired().approver()).body("items", hasSize(0));
        String etag = json(staff.approver()).getString("items[0].etag");
        Entered.post(staff.approver(), meeting.path() + "/return", etag, Map.of("reason", "补充人数"))
                .statusCode(200);
        tasks(staff.approver()).body("items", hasSize(0));
        tasks(staff.clerk())
                .body("items.kind", contains("REVISE_RECORD"))
                .body("items[0].allowedTransitions", contains("EDIT", "SUBMIT", "VOID"));
    }

    @Test
    void whoeverEnteredARecordIsNotAskedToConfirmIt() {
        String both = account("CLERK", "APPROVER");
        String path = Entered.path("meetings");
        String id = Entered.post(as(both), path, null, Bodies.meeting(staff.organization()))
                .statusCode(201)
                .extract()
                .path("id");
        Entered.post(as(both), path + "/" + id + "/submission", "*", null).statusCode(200);
        tasks(as(both)).body("items", hasSize(0));
        tasks(staff.approver()).body("items.recordId", contains(id));
    }

    @Test
    void aPendingAmendmentWaitsLikeAFirstVersion() {
        Entered meeting = Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        meeting.step(
                        staff.clerk(),
                        "amendments",
                        Map.of("reason", "补正", "content", Bodies.meeting(staff.organization())))
                .statusCode(201);
        tasks(staff.approver()).body("items", hasSize(0));
        meeting.submitted();
        tasks(staff.approver()).body("items.recordId", contains(meeting.id()));
    }

    @Test
    void aReviewWaitsForTheStageAndForWhoeverStandsInButNeverForADrafter() {
        Entered article = Press.passed(staff, 0);
        tasks(staff.as(Role.REVIEWER_SECOND)).body("items", hasSize(0));
        tasks(staff.as(Role.REVIEWER_FIRST))
                .body("items.recordId", contains(article.id()))
                .body("items[0].kind", equalTo("REVIEW_ARTICLE"))
                .body("items[0].since", equalTo(article.shown().getString("stageSince")));
        delegate(staff.username(Role.READER));
        delegate(staff.username(Role.CLERK));
        tasks(staff.as(Role.READER))
                .body("items.recordId", contains(article.id()))
                .body("items[0].onBehalfOf", equalTo(staff.username(Role.REVIEWER_FIRST)));
        tasks(staff.clerk()).body("items", hasSize(0));
        Press.review(article, staff, Role.REVIEWER_FIRST, "RETURN", "请核实").statusCode(200);
        tasks(staff.as(Role.REVIEWER_FIRST)).body("items", hasSize(0));
        tasks(staff.clerk())
                .body("items.kind", contains("REVISE_RECORD"))
                .body("items.recordKind", contains("ARTICLE"));
    }

    @Test
    void publicationsAndPickupsWaitToBeConfirmedByOthers() {
        Entered article = Press.published(staff, "BRIEF", "2022-05-01");
        article.step(staff.clerk(), "pickups", Bodies.pickup("CITY", "2022-05-02"))
                .statusCode(201);
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "WECHAT"), "2022-05-02"))
                .statusCode(201);
        tasks(staff.approver())
                .body("items.kind", contains("CONFIRM_PICKUP", "CONFIRM_PUBLICATION"))
                .body("items.no", contains(1, 2));
    }

    @Test
    void followUpWaitsForEachHandInItsTurnTheOverdueFirst() {
        Entered finding = Checks.confirmedFinding(staff);
        Map<String, Object> late = Checks.instruction(staff);
        Map<String, Object> early = Bodies.with(late, "due", "2035-01-01");
        Entered later = Checks.confirmedItem(staff, early);
        Entered overdue = Checks.confirmedItem(staff, late);
        tasks(staff.approver()).body("items.kind", contains("ASSIGN_FINDING"));
        tasks(staff.clerk())
                .body("items.recordId", contains(overdue.id(), later.id()))
                .body("items.overdue", contains(true, false))
                .body("items.due", contains("2022-04-15", "2035-01-01"));
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        tasks(staff.clerk()).body("items.kind", hasItems("REMEDY_FINDING", "WORK_ON_ACTION_ITEM"));
        finding.step(staff.clerk(), "remediation", null).statusCode(200);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        overdue.step(staff.clerk(), "progress-notes", Map.of("progress", 100)).statusCode(201);
        overdue.step(staff.clerk(), "evidence", Map.of("text", "见附件")).statusCode(201);
        overdue.step(staff.clerk(), "readiness", null).statusCode(200);
        tasks(staff.as(Role.SUPERVISOR))
                .body("items.kind", contains("VERIFY_ACTION_ITEM", "VERIFY_FINDING"))
                .body("items[0].allowedTransitions", contains("PASS", "FAIL"));
        later.step(staff.clerk(), "extensions", Map.of("to", "2035-06-01", "reason", "需协调"))
                .statusCode(201);
        tasks(staff.approver()).body("items.kind", contains("APPROVE_EXTENSION"));
    }

    @Test
    void whoeverRemediedAFindingIsNotAskedToVerifyIt() {
        String both = account("CLERK", "SUPERVISOR");
        Entered finding = Checks.confirmedFinding(staff);
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        finding.step(as(both), "remediation", null).statusCode(200);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        tasks(as(both)).body("items", hasSize(0));
        tasks(staff.as(Role.SUPERVISOR)).body("items.recordId", contains(finding.id()));
    }

    @Test
    void whoeverEnteredAFindingIsNotAskedToConfirmItsCheckUnlessOnePairOfEyesIsEnough() {
        String both = account("CLERK", "APPROVER");
        Entered check = Checks.draft(staff);
        Entered.post(as(both), check.path() + "/findings", null, Checks.finding(1))
                .statusCode(201);
        check.submitted();
        tasks(as(both)).body("items", hasSize(0));
        tasks(staff.approver()).body("items.recordId", contains(check.id()));
        String relaxations = "/api/v1/organizations/" + staff.organization() + "/four-eyes-relaxations";
        String today = today().toString();
        Entered.post(staff.as(Role.ADMIN), relaxations, null, Map.of("from", today, "to", today, "reason", "只有一人"))
                .statusCode(201);
        tasks(as(both)).body("items.recordId", contains(check.id()));
        String etag = json(as(both)).getString("items[0].etag");
        Entered.post(as(both), check.path() + "/confirmation", etag, null).statusCode(200);
    }

    @Test
    void whoeverIsNotSignedInIsToldNothing() {
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void itsPagesAreTheWholeList() {
        for (int i = 0; i < 3; i++) {
            Entered.draft("meetings", staff).submitted();
            Entered.draft("action-items", staff, Bodies.with(Checks.instruction(staff), "due", "2035-01-0" + (i + 1)));
        }
        List<String> whole = json(staff.approver()).getList("items.recordId");
        assertEquals(6, whole.size());
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(cursor);
            assertTrue(page.getList("items").size() <= 2);
            paged.addAll(page.getList("items.recordId"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(whole, paged);
    }

    private JsonPath page(@Nullable String cursor) {
        return staff.approver()
                .get(PATH + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void delegate(String username) {
        LocalDate today = today();
        Map<String, Object> body = Map.of(
                "organization", staff.organization(),
                "stage", "FIRST",
                "delegate", username,
                "from", today.toString(),
                "to", today.toString());
        Entered.post(staff.as(Role.REVIEWER_FIRST), "/api/v1/review-delegations", null, body)
                .statusCode(201);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private String account(String... roles) {
        return SignedIn.account(List.of(roles).stream()
                .map(role -> Map.<String, Object>of("role", role, "organization", staff.organization()))
                .toList());
    }

    private static RequestSpecification as(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD);
    }

    private static ValidatableResponse tasks(RequestSpecification as) {
        return as.get(PATH).then().statusCode(200);
    }

    private static JsonPath json(RequestSpecification as) {
        return tasks(as).extract().jsonPath();
    }
}
