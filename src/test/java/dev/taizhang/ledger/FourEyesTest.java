package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody confirms what he put into a version himself, whoever touched it after him. */
@QuarkusTest
class FourEyesTest {

    private static final Map<String, Object> REASON = Map.of("reason", "核查后不属实");

    private Staff staff;
    private String both;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
    }

    @Test
    void aCommaOfAnotherDoesNotMakeAnAmendmentOnesOwnToConfirm() {
        Map<String, Object> content = Bodies.lecture(staff.organization());
        Entered lecture = Entered.confirmed("lectures", staff, content);
        lecture.step(
                        doingBoth(),
                        "amendments",
                        Map.of("reason", "人数有误", "content", Bodies.with(content, "attendance", 99)))
                .statusCode(201);
        replacedByTheClerk(lecture, Bodies.with(content, "attendance", 98));
        lecture.submitted();
        refused(lecture);
        lecture.confirmed();
    }

    @Test
    void norADraftThatPassedThroughOnesHands() {
        Map<String, Object> content = Bodies.lecture(staff.organization());
        Entered lecture = Entered.draft("lectures", staff, content);
        Entered.put(doingBoth(), lecture.path(), lecture.etag(), Bodies.with(content, "attendance", 99))
                .statusCode(200);
        replacedByTheClerk(lecture, content);
        lecture.submitted();
        refused(lecture);
        lecture.confirmed();
    }

    @Test
    void norADraftOfAnotherThatOneHandedIn() {
        Entered lecture = Entered.draft("lectures", staff);
        lecture.step(doingBoth(), "submission", null).statusCode(200);
        refused(lecture);
        Map<String, Object> items = Map.of("items", List.of(Map.of("id", lecture.id(), "etag", lecture.etag())));
        Entered.post(doingBoth(), "/api/v1/lectures/confirmations", null, items)
                .statusCode(200)
                .body("items.code", equalTo(List.of("FOUR_EYES_REQUIRED")));
        assertNothingWaits();
        lecture.confirmed();
    }

    @Test
    void norAnActionItemThatPassedThroughOnesHands() {
        Map<String, Object> content = Checks.instruction(staff);
        Entered item = Entered.draft("action-items", staff, content);
        Entered.put(doingBoth(), item.path(), item.etag(), Bodies.with(content, "measure", "不再整改"))
                .statusCode(200);
        refused(item);
        replacedByTheClerk(item, content);
        refused(item);
        assertNothingWaits();
        item.confirmed();
    }

    @Test
    void norACheckWithAFindingThatPassedThroughOnesHands() {
        Entered check = Checks.draft(staff);
        Entered finding = Checks.finding(check, staff);
        Map<String, Object> content = Checks.finding(1);
        Entered.put(doingBoth(), finding.path(), finding.etag(), Bodies.with(content, "severity", "LOW"))
                .statusCode(200);
        replacedByTheClerk(finding, Bodies.with(content, "severity", "LOW"));
        check.submitted();
        refused(check);
        assertNothingWaits();
        check.confirmed();
        refused(finding, "dismissal", REASON);
        refused(finding, "acceptance", Bodies.with(REASON, "until", "2035-12-31"));
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        refused(finding, "dismissal", REASON);
        finding.step(staff.approver(), "dismissal", REASON).statusCode(200);
    }

    private void assertNothingWaits() {
        doingBoth().get("/api/v1/me/tasks").then().statusCode(200).body("items", equalTo(List.of()));
    }

    private void replacedByTheClerk(Entered lecture, Map<String, Object> content) {
        lecture.replace(lecture.etag(), content).statusCode(200);
    }

    private void refused(Entered lecture) {
        refused(lecture, "confirmation", null);
    }

    private void refused(Entered record, String step, @Nullable Object body) {
        record.step(doingBoth(), step, body).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    private RequestSpecification doingBoth() {
        return SignedIn.with(both, SignedIn.PASSWORD);
    }
}
