package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody confirms what he put into a version himself, whoever touched it after him. */
@QuarkusTest
class FourEyesTest {

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
        doingBoth().get("/api/v1/me/tasks").then().statusCode(200).body("items", equalTo(List.of()));
        lecture.confirmed();
    }

    private void replacedByTheClerk(Entered lecture, Map<String, Object> content) {
        lecture.replace(lecture.etag(), content).statusCode(200);
    }

    private void refused(Entered lecture) {
        lecture.step(doingBoth(), "confirmation", null).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    private RequestSpecification doingBoth() {
        return SignedIn.with(both, SignedIn.PASSWORD);
    }
}
