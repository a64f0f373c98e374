package dev.taizhang.actionitem;

import static org.hamcrest.Matchers.equalTo;

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

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    private static RequestSpecification as(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD);
    }

    /** Username of a supervisor of the item's organisation who is at home at an office under a title. */
    private String supervisor(Staff home, String title) {
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
                List.of(Map.of("role", Role.SUPERVISOR.name(), "organization", staff.organization())));
        Entered.post(SignedIn.admin(), "/api/v1/accounts", null, account).statusCode(201);
        return username;
    }
}
