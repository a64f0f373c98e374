package dev.taizhang.access;

import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever may not do a thing at all is told so, and not what else would be wrong with it. */
@QuarkusTest
class RightBeforeFaultsTest {

    private static final Map<String, Object> FAULTY = Map.of("no-such-field", 1);

    @ParameterizedTest
    @CsvSource({
        "meetings,CLERK",
        "articles,CLERK",
        "obligation-rules,CLERK",
        "organizations,ADMIN",
        "accounts,ADMIN",
        "api-clients,ADMIN",
        "notice-subscriptions,ADMIN",
        "review-rules,ADMIN",
        "review-delegations,REVIEWER_FIRST",
        "meetings/{id}/amendments,CLERK",
        "meetings/{id}/return,APPROVER",
        "meetings/{id}/void,CLERK",
        "meetings/{id}/decisions/1/action-items,CLERK",
        "planned-measures/{id}/action-items,CLERK",
        "problems/{id}/action-items,CLERK",
        "plans/{id}/action-items,CLERK",
        "articles/{id}/publications,CLERK",
        "articles/{id}/publications/1/withdrawal,APPROVER",
        "articles/{id}/pickups/1/proof,CLERK",
        "articles/{id}/proofreadings,CLERK",
        "articles/{id}/correction,APPROVER",
        "risk-checks/{id}/findings,CLERK",
        "findings/{id}/acceptance,APPROVER",
        "action-items/{id}/progress-notes,CLERK",
        "action-items/{id}/closure,SUPERVISOR",
        "obligation-rules/{id}/waivers,APPROVER",
        "obligation-rules/{id}/waivers/1/withdrawal,APPROVER",
        "organizations/{id}/four-eyes-relaxations,ADMIN",
        "organizations/{id}/moves,ADMIN",
        "period-closings,SIGNATORY",
        "period-closings/{id}/reopening,SIGNATORY",
        "completeness,APPROVER",
        "completeness/{id}/withdrawal,APPROVER",
        "completeness-deadlines,APPROVER",
        "plans,CLERK",
        "plans/{id}/fulfilments,CLERK"
    })
    void aReaderIsRefusedAndWhoMayIsToldTheFaults(String path, Role role) {
        WalkedOffice office = WalkedOffice.prepared();
        Staff staff = office.staff(Relation.OWN);
        String whole = "/api/v1/"
                + path.replace("{id}", path.contains("{id}") ? office.id(path.substring(0, path.indexOf("/"))) : "");
        Entered.post(staff.as(Role.READER), whole, "*", FAULTY).statusCode(403).body("code", equalTo("FORBIDDEN"));
        Entered.post(staff.as(role), whole, "*", FAULTY).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        staff.as(Role.READER)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{")
                .post(whole)
                .then()
                .statusCode(path.contains("{id}") || !path.matches("[a-z-]+") || isAdministration(path) ? 403 : 400);
    }

    /** Whose records are entered is said by the body alone, which cannot be read. */
    private static boolean isAdministration(String path) {
        return path.equals("accounts")
                || path.equals("api-clients")
                || path.equals("organizations")
                || path.equals("notice-subscriptions");
    }
}
