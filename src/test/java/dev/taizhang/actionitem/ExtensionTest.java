package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A later day for an action item is asked for, one at a time, and decided by somebody else. */
@QuarkusTest
class ExtensionTest {

    @Test
    void anExtensionIsApprovedByAnotherAndKeepsTheOriginalDay() {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        item.step(staff.clerk(), "extensions", Map.of("to", "2022-04-15", "reason", "需协调场地"))
                .statusCode(400)
                .body("violations.code", contains("BEFORE_START"));
        item.step(staff.clerk(), "extensions", Map.of("to", "2022-05-31", "reason", "需协调场地"))
                .statusCode(201)
                .body("extendedTo", nullValue());
        item.step(staff.approver(), "extensions/1/approval", null)
                .statusCode(200)
                .body("due", equalTo("2022-04-15"))
                .body("extendedTo", equalTo("2022-05-31"))
                .body("overdue", equalTo(true))
                .body("extensions[0].approvedBy", equalTo(staff.username(Role.APPROVER)));
        item.step(staff.approver(), "extensions/1/approval", null).statusCode(409);
        item.step(staff.clerk(), "extensions", Map.of("to", "2022-05-31", "reason", "仍需协调"))
                .statusCode(400)
                .body("violations.field", contains("/to"))
                .body("violations.code", contains("BEFORE_START"));
        item.step(staff.approver(), "extensions/2/approval", null).statusCode(404);
    }

    @Test
    void oneExtensionWaitsAtATimeAlsoWhenSeveralAskAtOnce() throws Exception {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        staff.username(Role.CLERK);
        List<Callable<String>> asking = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            Map<String, Object> body = Map.of("to", "2035-01-0" + day, "reason", "需协调场地");
            asking.add(() -> {
                ExtractableResponse<Response> answer = Entered.post(
                                staff.clerk(), item.path() + "/extensions", "*", body)
                        .extract();
                return answer.statusCode() == 201 ? "201" : answer.path("code");
            });
        }
        List<String> answers = together(asking);
        assertEquals(1, Collections.frequency(answers, "201"), answers::toString);
        assertEquals(5, Collections.frequency(answers, "EXTENSION_WAITING"), answers::toString);
        assertEquals(1, item.shown().getList("extensions").size());
    }

    @Test
    void anExtensionIsDecidedOnceAndMakesWayForAnother() throws Exception {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        Map<String, Object> longer = Map.of("to", "2035-01-01", "reason", "需协调场地");
        Map<String, Object> reason = Map.of("reason", "期限过长");
        item.step(staff.clerk(), "extensions", longer).statusCode(201);
        item.step(staff.clerk(), "extensions/1/rejection", reason).statusCode(403);
        item.step(staff.approver(), "extensions/1/rejection", Map.of())
                .statusCode(400)
                .body("violations.field", contains("/reason"));
        item.step(staff.approver(), "extensions/1/rejection", reason)
                .statusCode(200)
                .body("extendedTo", nullValue())
                .body("extensions[0].rejectedBy", equalTo(staff.username(Role.APPROVER)))
                .body("extensions[0].rejectReason", equalTo("期限过长"))
                .body("extensions[0].approvedBy", nullValue());
        item.step(staff.approver(), "extensions/1/approval", null)
                .statusCode(409)
                .body("state", equalTo("REJECTED"));
        item.step(staff.clerk(), "extensions", longer).statusCode(201);
        List<String> answers = together(List.of(
                () -> decided(item, staff, "approval", null),
                () -> decided(item, staff, "rejection", reason),
                () -> decided(item, staff, "approval", null),
                () -> decided(item, staff, "rejection", reason)));
        assertEquals(1, Collections.frequency(answers, "200"), answers::toString);
        assertEquals(3, Collections.frequency(answers, "INVALID_TRANSITION"), answers::toString);
    }

    @Test
    void whatCanBeAskedDependsOnWhetherOneWaits() {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        List<String> none = List.of("NOTE_PROGRESS", "ADD_EVIDENCE", "EXTEND", "CANCEL");
        List<String> one = List.of("NOTE_PROGRESS", "ADD_EVIDENCE", "APPROVE_EXTENSION", "REJECT_EXTENSION", "CANCEL");
        assertEquals(none, item.shown().getList("allowedTransitions"));
        assertEquals(List.of("NOTE_PROGRESS", "ADD_EVIDENCE", "EXTEND"), offered(staff));
        Map<String, Object> longer = Map.of("to", "2035-01-01", "reason", "需协调场地");
        item.step(staff.clerk(), "extensions", longer).statusCode(201).body("allowedTransitions", equalTo(one));
        assertEquals(List.of("NOTE_PROGRESS", "ADD_EVIDENCE"), offered(staff));
        item.step(staff.clerk(), "extensions", Map.of("to", "2035-02-01", "reason", "需协调场地"))
                .statusCode(409)
                .body("code", equalTo("EXTENSION_WAITING"))
                .body("state", equalTo("OPEN"))
                .body("allowedTransitions", equalTo(one));
        item.step(staff.clerk(), "readiness", null)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("allowedTransitions", equalTo(one));
        item.step(staff.approver(), "extensions/1/approval", null)
                .statusCode(200)
                .body("allowedTransitions", equalTo(none));
    }

    @Test
    void whoAsksForALaterDayDoesNotApproveIt() {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
        Map<String, Object> longer = Map.of("to", "2035-01-01", "reason", "需协调场地");
        item.step(SignedIn.with(both, SignedIn.PASSWORD), "extensions", longer).statusCode(201);
        item.step(SignedIn.with(both, SignedIn.PASSWORD), "extensions/1/approval", null)
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"))
                .body("state", equalTo("WAITING"))
                .body("allowedTransitions", equalTo(List.of("REJECT")));
        assertEquals(
                Set.of("NOTE_PROGRESS", "ADD_EVIDENCE", "REJECT_EXTENSION", "CANCEL"),
                Set.copyOf(offered(SignedIn.with(both, SignedIn.PASSWORD))));
        item.step(staff.approver(), "extensions/1/approval", null).statusCode(200);
    }

    @Test
    void whatWasAskedForIsDecidedAlsoOnceTheItemIsHandedOver() {
        Staff staff = Staff.hired();
        Entered item = confirmed(staff);
        item.step(staff.clerk(), "extensions", Map.of("to", "2035-01-01", "reason", "需协调场地"))
                .statusCode(201);
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 90)).statusCode(201);
        item.step(staff.clerk(), "readiness", null)
                .statusCode(200)
                .body(
                        "allowedTransitions",
                        equalTo(List.of("ADD_EVIDENCE", "APPROVE_EXTENSION", "REJECT_EXTENSION", "FAIL")));
        staff.approver()
                .get("/api/v1/me/tasks")
                .then()
                .body("items.find { it.kind == 'APPROVE_EXTENSION' }.recordId", equalTo(item.id()))
                .body(
                        "items.find { it.kind == 'APPROVE_EXTENSION' }.allowedTransitions",
                        contains("APPROVE_EXTENSION", "REJECT_EXTENSION"));
        item.step(staff.approver(), "extensions/1/approval", null)
                .statusCode(200)
                .body("state", equalTo("READY_FOR_VERIFICATION"))
                .body("extendedTo", equalTo("2035-01-01"));
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "FAILED", "reason", "材料不全"))
                .statusCode(201)
                .body("state", equalTo("IN_PROGRESS"))
                .body("extendedTo", equalTo("2035-01-01"));
        item.step(staff.clerk(), "extensions", Map.of("to", "2035-02-01", "reason", "需协调场地"))
                .statusCode(201);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        item.step(staff.approver(), "extensions/2/rejection", Map.of("reason", "已移交核查"))
                .statusCode(200)
                .body("state", equalTo("READY_FOR_VERIFICATION"))
                .body("extendedTo", equalTo("2035-01-01"));
    }

    /** What the clerk is told of the work on the one item there is. */
    private static List<String> offered(Staff staff) {
        return offered(staff.clerk());
    }

    private static List<String> offered(RequestSpecification to) {
        return to.get("/api/v1/me/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'WORK_ON_ACTION_ITEM' }.allowedTransitions");
    }

    private static String decided(Entered item, Staff staff, String step, @Nullable Object body) {
        ExtractableResponse<Response> answer = Entered.post(
                        staff.approver(), item.path() + "/extensions/2/" + step, "*", body)
                .extract();
        return answer.statusCode() == 200 ? "200" : answer.path("code");
    }

    private static List<String> together(List<Callable<String>> steps) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(steps.size())) {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : workers.invokeAll(steps)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Entered confirmed(Staff staff) {
        String finding = Checks.confirmedFinding(staff).id();
        return Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding, staff.organization()));
    }
}
