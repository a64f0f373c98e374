package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody judges what its post answers for, whoever clicked. */
@QuarkusTest
class OwnersTest {

    private static final String RESPONSIBLE = "支部书记";
    private static final Map<String, Object> PASSED = Map.of("outcome", "PASSED");

    private Staff top;
    private Staff staff;

    @BeforeEach
    void hire() {
        top = Staff.hired();
        staff = Staff.below(top.organization());
    }

    @Test
    void thePostThatAnswersForAnItemDoesNotVerifyIt() {
        String owner = supervisor(staff, RESPONSIBLE);
        Entered item = Checks.handedOver(Checks.confirmedItem(staff, Checks.instruction(staff)), staff);
        refused(item.step(as(owner), "verifications", PASSED));
        refused(item.step(as(owner), "verifications", Map.of("outcome", "FAILED", "reason", "无佐证")));
        item.step(as(supervisor(staff, "督办人")), "verifications", PASSED).statusCode(201);
        refused(item.step(as(owner), "closure", Map.of()));
        item.step(as(supervisor(top, RESPONSIBLE)), "closure", Map.of()).statusCode(200);
    }

    @Test
    void norAFindingOfWhichItAnswersForAnItem() {
        String owner = supervisor(staff, RESPONSIBLE);
        Entered finding = Checks.remediating(staff);
        Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        refused(finding.step(as(owner), "verifications", PASSED));
        finding.step(as(supervisor(top, RESPONSIBLE)), "verifications", PASSED).statusCode(200);
        refused(finding.step(as(owner), "closure", Map.of()));
    }

    @Test
    void fromTheDayOfAHandoverTheSuccessorAnswersForItAndThePredecessorForWhatItDid() {
        String former = account(staff, RESPONSIBLE, grant(Role.CLERK));
        Entered item = Checks.handedOver(Checks.confirmedItem(staff, Checks.instruction(staff)), staff);
        Entered own = Checks.confirmedItem(staff, Checks.instruction(staff));
        own.step(as(former), "progress-notes", Map.of("progress", 50)).statusCode(201);
        Checks.handedOver(own, staff);
        String next = supervisor(staff, "督办人");
        String later = supervisor(staff, "副书记");
        handOver(supervisor(staff, RESPONSIBLE), later, "2199-03-01");
        handOver(former, next, today());
        refused(item.step(as(next), "verifications", PASSED));
        item.step(as(later), "verifications", Map.of("outcome", "FAILED", "reason", "无佐证"))
                .statusCode(201);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        handOver(supervisor(staff, "宣传委员"), former, today());
        refused(own.step(as(former), "verifications", PASSED));
        item.step(as(former), "verifications", PASSED).statusCode(201);
        refused(item.step(as(next), "closure", Map.of()));
    }

    @Test
    void whoeverHandsOverAPartOfItStaysThatPost() {
        String former = account(staff, RESPONSIBLE, grant(Role.CLERK), grant(Role.SUPERVISOR));
        String next = supervisor(staff, "督办人");
        handOver(former, next, today(), grant(Role.CLERK));
        Entered item = Checks.handedOver(Checks.confirmedItem(staff, Checks.instruction(staff)), staff);
        refused(item.step(as(former), "verifications", PASSED));
        refused(item.step(as(next), "verifications", PASSED));
    }

    @Test
    void theRightsOfAPostStayItsOwnUntilTheyGoOn() {
        String next = supervisor(staff, "督办人");
        handOver(account(staff, RESPONSIBLE, grant(Role.CLERK)), next, today());
        Map<String, Object> changed = Map.of(
                "postTitle",
                "副书记",
                "organization",
                staff.organization(),
                "disabled",
                false,
                "grants",
                List.of(grant(Role.SUPERVISOR), grant(Role.CLERK)));
        Entered.put(SignedIn.admin(), "/api/v1/accounts/" + id(next), "*", changed)
                .statusCode(200)
                .body("grants[0].postTitle", nullValue())
                .body("grants[1].postTitle", equalTo(RESPONSIBLE));
        Entered item = Checks.handedOver(Checks.confirmedItem(staff, Checks.instruction(staff)), staff);
        refused(item.step(as(next), "verifications", PASSED));
        handOver(next, account(staff, "秘书", grant(Role.READER)), today(), grant(Role.CLERK));
        item.step(as(next), "verifications", PASSED).statusCode(201);
    }

    private static void handOver(String from, String to, String on, Object... grants) {
        Map<String, Object> handover = Map.of("successor", to, "on", on, "grants", List.of(grants));
        Entered.post(SignedIn.admin(), "/api/v1/accounts/" + id(from) + "/handovers", "*", handover)
                .statusCode(201);
    }

    private static String today() {
        return SignedIn.admin().get("/api/v1/me").path("today");
    }

    private static String id(String username) {
        return as(username).get("/api/v1/me").path("accountId");
    }

    private Map<String, Object> grant(Role role) {
        return Map.of("role", role.name(), "organization", staff.organization());
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    private static RequestSpecification as(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD);
    }

    /** Username of a supervisor of the item's organisation who is at home at an office under a title. */
    private String supervisor(Staff home, String title) {
        return account(home, title, grant(Role.SUPERVISOR));
    }

    private String account(Staff home, String title, Object... grants) {
        String username = "t-" + Ids.next();
        Map<String, Object> account = Map.of(
                "username",
                username,
                "password",
                SignedIn.PASSWORD,
                "postTitle",
                title,
                "organization",
                home.organization(),
                "grants",
                List.of(grants));
        Entered.post(SignedIn.admin(), "/api/v1/accounts", null, account).statusCode(201);
        return username;
    }
}
