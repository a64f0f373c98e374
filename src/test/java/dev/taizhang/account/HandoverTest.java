package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.ACCOUNTS;
import static dev.taizhang.account.AccountRequests.as;
import static dev.taizhang.account.AccountRequests.body;
import static dev.taizhang.account.AccountRequests.created;
import static dev.taizhang.account.AccountRequests.grant;
import static dev.taizhang.account.AccountRequests.username;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post goes to a successor as one dated act. */
@QuarkusTest
class HandoverTest {

    private static final LocalDate DAY = LocalDate.of(2199, 3, 1);

    private String office;

    @BeforeEach
    void found() {
        office = Offices.create(null);
    }

    @Test
    void endsTheDayBeforeAndBeginsAtTheSuccessorOnThatDay() {
        Map<String, Object> temporary = grant("READER", office);
        temporary.put("to", "2199-12-31");
        Map<String, Object> over = grant("APPROVER", office);
        over.put("to", "2199-02-28");
        String id = created(SignedIn.admin(), body(grant("CLERK", office), temporary, over));
        Map<String, Object> successor = body();
        successor.put("organization", office);
        created(SignedIn.admin(), successor);
        handOver(SignedIn.admin(), id, "\"1\"", to(username(successor)))
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("predecessor.grants.role", equalTo(List.of("CLERK", "READER", "APPROVER")))
                .body("predecessor.grants.to", equalTo(List.of("2199-02-28", "2199-02-28", "2199-02-28")))
                .body("successor.grants.role", equalTo(List.of("CLERK", "READER")))
                .body("successor.grants.from", equalTo(List.of("2199-03-01", "2199-03-01")))
                .body("successor.grants[0].to", nullValue())
                .body("successor.grants[1].to", equalTo("2199-12-31"));
    }

    @Test
    void whatTheSuccessorHoldsAsItsOwnStaysBesideWhatComesWithThePost() {
        Map<String, Object> former = body(grant("CLERK", office));
        former.put("organization", office);
        String id = created(SignedIn.admin(), former);
        Map<String, Object> own = grant("CLERK", office);
        own.put("from", DAY.toString());
        Map<String, Object> successor = body(own);
        successor.put("organization", office);
        created(SignedIn.admin(), successor);
        handOver(SignedIn.admin(), id, "*", to(username(successor)))
                .statusCode(201)
                .body("successor.grants.role", equalTo(List.of("CLERK", "CLERK")))
                .body("successor.grants.from", equalTo(List.of(DAY.toString(), DAY.toString())))
                .body("successor.grants[0].postTitle", nullValue())
                .body("successor.grants[1].postTitle", equalTo(former.get("postTitle")));
    }

    @Test
    void countsAtOnceOnTheDayItself() {
        String former = SignedIn.account(Role.CLERK, office);
        String next = SignedIn.account(Role.READER, office);
        Map<String, Object> today = to(next);
        today.put("on", as(former).get("/api/v1/me").path("today"));
        handOver(SignedIn.admin(), idOf(former), "*", today).statusCode(201);
        assertEquals(List.of(), as(former).get("/api/v1/me").path("grants"));
        assertEquals(List.of("READER", "CLERK"), as(next).get("/api/v1/me").path("grants.role"));
    }

    @Test
    void leavesARowOfEachGrantThatWentOrCame() {
        String former = idOf(SignedIn.account(Role.CLERK, office));
        String next = SignedIn.account(Role.READER, office);
        handOver(SignedIn.admin(), former, "*", to(next)).statusCode(201);
        // The grant that ends the day before is another one than that without an end.
        assertEquals(
                List.of(
                        "ACCOUNT_CREATED",
                        "GRANT_GIVEN",
                        "GRANT_GIVEN",
                        "GRANT_WITHDRAWN",
                        "PASSWORD_SET",
                        "POST_HANDED_OVER"),
                trail(former));
        assertEquals(
                List.of("ACCOUNT_CREATED", "GRANT_GIVEN", "GRANT_GIVEN", "PASSWORD_SET", "POST_TAKEN_OVER"),
                trail(idOf(next)));
    }

    @Test
    void handsOverChosenGrantsAlone() {
        String former = SignedIn.account(List.of(grant("CLERK", office), grant("READER", office)));
        String next = SignedIn.account(Role.APPROVER, office);
        Map<String, Object> some = to(next);
        some.put("grants", List.of(grant("CLERK", office)));
        handOver(SignedIn.admin(), idOf(former), "*", some)
                .statusCode(201)
                .body("grants.role", equalTo(List.of("CLERK")))
                .body("predecessor.grants[1].to", nullValue())
                .body("successor.grants.role", equalTo(List.of("APPROVER", "CLERK")));
    }

    @Test
    void refusesAsAWholeWithAllFaultsAtOnce() {
        String former = SignedIn.account(Role.CLERK, office);
        Map<String, Object> wrong = to("nobody-of-that-name");
        wrong.put("on", "2020-01-01");
        wrong.put("grants", List.of(grant("CLERK", office), grant("APPROVER", office), grant("CLERK", "NOWHERE")));
        handOver(SignedIn.admin(), idOf(former), "*", wrong)
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("/successor", "/on", "/grants/1", "/grants/2/organization"));
        wrong.remove("on");
        handOver(SignedIn.admin(), idOf(former), "*", wrong)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/successor", "/on", "/grants/2/organization"))
                .body("violations.code", containsInAnyOrder("UNKNOWN_ACCOUNT", "REQUIRED", "UNKNOWN_ORGANIZATION"));
        wrong.put("on", DAY.toString());
        wrong.put("surprise", 1);
        handOver(SignedIn.admin(), idOf(former), "*", wrong)
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("/successor", "/surprise", "/grants/1", "/grants/2/organization"));
        handOver(SignedIn.admin(), idOf(former), "*", to(former))
                .statusCode(400)
                .body("violations.code", equalTo(List.of("SAME_ACCOUNT")));
        assertEquals(List.of("CLERK"), as(former).get("/api/v1/me").path("grants.role"));
    }

    @Test
    void refusesAStaleOrMissingTagAndWhatLiesBeyondTheCallersReach() {
        String former = SignedIn.account(Role.CLERK, office);
        String id = idOf(former);
        String next = SignedIn.account(Role.READER, office);
        String foreign = SignedIn.account(Role.READER, Offices.create(null));
        String admin = SignedIn.account(Role.ADMIN, office);
        handOver(SignedIn.admin(), id, null, to(next)).statusCode(428);
        handOver(SignedIn.admin(), id, "\"9\"", to(next)).statusCode(412);
        handOver(as(admin), id, "*", to(foreign))
                .statusCode(400)
                .body("violations.code", equalTo(List.of("UNKNOWN_ACCOUNT")));
        handOver(as(admin), idOf(foreign), "*", to(next)).statusCode(404);
        handOver(as(former), id, "*", to(next)).statusCode(403);
        handOver(as(admin), idOf(admin), "*", to(next)).statusCode(409).body("code", equalTo("OWN_ADMINISTRATION"));
        handOver(as(admin), id, "*", to(next)).statusCode(201);
    }

    @Test
    void neverLosesOrDoublesADayOfAnyGrant() {
        for (int from = 0; from < 6; from++) {
            for (int to = from; to < 6; to++) {
                for (int on = 0; on < 7; on++) {
                    HeldGrant held = new HeldGrant(Role.CLERK, "o", DAY.plusDays(from), DAY.plusDays(to));
                    LocalDate start = DAY.plusDays(on);
                    Handover done = Handover.of(List.of(held), grant -> true, start);
                    for (int day = 0; day < 8; day++) {
                        LocalDate asked = DAY.plusDays(day);
                        boolean kept = done.kept().stream().anyMatch(grant -> grant.holdsOn(asked));
                        boolean taken = done.taken().stream().anyMatch(grant -> grant.holdsOn(asked));
                        assertEquals(held.holdsOn(asked), kept || taken);
                        assertTrue(!kept || asked.isBefore(start));
                        assertTrue(!taken || !asked.isBefore(start));
                    }
                }
            }
        }
    }

    private static Map<String, Object> to(String successor) {
        return new HashMap<>(Map.of("successor", successor, "on", DAY.toString()));
    }

    private static List<String> trail(String id) {
        List<String> actions = SignedIn.admin()
                .queryParam("resource", id)
                .get("/api/v1/audit-events")
                .path("items.action");
        return actions.stream()
                .filter(action -> !action.equals("SIGN_IN"))
                .sorted()
                .toList();
    }

    private static String idOf(String username) {
        return as(username).get("/api/v1/me").path("accountId");
    }

    private static ValidatableResponse handOver(
            RequestSpecification caller, String id, @Nullable String ifMatch, Map<String, Object> body) {
        RequestSpecification request = caller.contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(ACCOUNTS + "/" + id + "/handovers").then();
    }
}
