package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.ACCOUNTS;
import static dev.taizhang.account.AccountRequests.as;
import static dev.taizhang.account.AccountRequests.body;
import static dev.taizhang.account.AccountRequests.created;
import static dev.taizhang.account.AccountRequests.grant;
import static dev.taizhang.account.AccountRequests.meStatus;
import static dev.taizhang.account.AccountRequests.post;
import static dev.taizhang.account.AccountRequests.put;
import static dev.taizhang.account.AccountRequests.replacement;
import static dev.taizhang.account.AccountRequests.username;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How accounts are made and changed, and that a change counts at once. */
@QuarkusTest
class AccountEditingTest {

    @Test
    void whoHasLostItsRightsIsNotToldAgainWhatItWasTold() {
        Staff staff = Staff.hired();
        String key = Ids.next();
        Map<String, Object> meeting = Bodies.meeting(staff.organization());
        Entered.post(staff.clerk().header("Idempotency-Key", key), "/api/v1/meetings", null, meeting)
                .statusCode(201);
        String id = staff.clerk().get("/api/v1/me").jsonPath().getString("accountId");
        put(SignedIn.admin(), id, replacement(grant("READER", Offices.create(null))), "*")
                .statusCode(200);
        Entered.post(staff.clerk().header("Idempotency-Key", key), "/api/v1/meetings", null, meeting)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void nobodyTakesAwayItsOwnAdministration() {
        String office = Offices.create(null);
        String admin = SignedIn.account(Role.ADMIN, office);
        String id = as(admin).get("/api/v1/me").jsonPath().getString("accountId");
        Map<String, Object> disabling = replacement(grant("ADMIN", office));
        disabling.put("disabled", true);
        put(as(admin), id, disabling, "*").statusCode(409).body("code", equalTo("OWN_ADMINISTRATION"));
        put(as(admin), id, replacement(grant("READER", office)), "*").statusCode(409);
        put(as(admin), id, replacement(grant("ADMIN", office), grant("CLERK", office)), "*")
                .statusCode(200);
    }

    @Test
    void namesEveryFaultOfAnAccountAtOnce() {
        Map<String, Object> grant = grant("CLERK", "NO-SUCH-OFFICE");
        grant.put("from", "2030-01-02");
        grant.put("to", "2030-01-01");
        Map<String, Object> wrong = body(grant, grant("NO-SUCH-ROLE", "NEITHER-THIS"));
        wrong.put("password", "short");
        wrong.put("organization", "NOR-THIS");
        wrong.put("username", "No Name");
        List<String> fields = List.of(
                "/grants/0/organization",
                "/grants/0/to",
                "/grants/1/organization",
                "/grants/1/role",
                "/organization",
                "/password",
                "/username");
        post(SignedIn.admin(), wrong).statusCode(400).body("violations.field", containsInAnyOrder(fields.toArray()));
    }

    @Test
    void createsAnAccountThatCanSignIn() {
        String office = Offices.create(null);
        Map<String, Object> body = body(grant("CLERK", office));
        String location = post(SignedIn.admin(), body)
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("username", equalTo(body.get("username")))
                .body("postTitle", equalTo("测试岗位"))
                .body("disabled", equalTo(false))
                .body("passwordSet", equalTo(true))
                .body("grants.role", equalTo(List.of("CLERK")))
                .body("$", not(hasKey("password")))
                .extract()
                .header("Location");
        SignedIn.admin()
                .get(location.substring(location.indexOf("/api")))
                .then()
                .statusCode(200)
                .body("username", equalTo(body.get("username")));
        SignedIn.with(username(body), SignedIn.PASSWORD)
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void namesEveryFaultOfABodyAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("username", "Ä b");
        body.put("password", "short");
        body.put(
                "grants",
                List.of(Map.of("role", "KING"), Map.of("role", "CLERK", "from", "2022-03-02", "to", "2022-03-01")));
        body.put("colour", "red");
        post(SignedIn.admin(), body)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "/username", "/password", "/postTitle", "/grants/0/role", "/grants/1/to", "/colour"));
    }

    @Test
    void refusesAPasswordOfMoreBytesThanAreHashed() {
        Map<String, Object> body = body();
        body.put("password", "密".repeat(25));
        post(SignedIn.admin(), body)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/password")))
                .body("violations.code", equalTo(List.of("TOO_MANY_BYTES")));
        body.put("password", "钥匙" + "密".repeat(22));
        post(SignedIn.admin(), body).statusCode(201);
    }

    @Test
    void refusesAUsernameThatIsTaken() {
        Map<String, Object> body = body();
        post(SignedIn.admin(), body).statusCode(201);
        post(SignedIn.admin(), body).statusCode(409).body("code", equalTo("DUPLICATE_CODE"));
    }

    @Test
    void refusesAGrantForAnOrganisationThatDoesNotExist() {
        post(SignedIn.admin(), body(grant("CLERK", "NO-SUCH-OFFICE")))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/grants/0/organization")))
                .body("violations.code", equalTo(List.of("UNKNOWN_ORGANIZATION")));
    }

    @Test
    void makesOneAccountOfARequestSentTwice() {
        Map<String, Object> body = body();
        String key = Ids.next();
        String first = post(SignedIn.admin().header("Idempotency-Key", key), body)
                .statusCode(201)
                .extract()
                .path("id");
        String second = post(SignedIn.admin().header("Idempotency-Key", key), body)
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(first, second);
    }

    @Test
    void replacesGrantsAndPostButOnlyOfTheVersionTheClientSaw() {
        String office = Offices.create(null);
        String id = created(SignedIn.admin(), body(grant("CLERK", office)));
        put(SignedIn.admin(), id, replacement(grant("READER", office)), null)
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        put(SignedIn.admin(), id, replacement(grant("READER", office)), "\"99\"")
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"))
                .body("currentVersion", equalTo("\"1\""));
        put(SignedIn.admin(), id, replacement(grant("READER", office)), "\"1\"")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("postTitle", equalTo("新岗位"))
                .body("grants.role", equalTo(List.of("READER")));
    }

    @Test
    void countsAChangedPasswordAtOnce() {
        Map<String, Object> body = body();
        String username = username(body);
        String id = created(SignedIn.admin(), body);
        assertEquals(200, meStatus(username, SignedIn.PASSWORD));
        Map<String, Object> change = replacement();
        change.put("password", "another-password");
        put(SignedIn.admin(), id, change, "\"1\"").statusCode(200);
        assertEquals(401, meStatus(username, SignedIn.PASSWORD));
        assertEquals(200, meStatus(username, "another-password"));
    }

    @Test
    void keepsThePasswordWhenNoneIsGiven() {
        Map<String, Object> body = body();
        String id = created(SignedIn.admin(), body);
        put(SignedIn.admin(), id, replacement(), "\"1\"").statusCode(200).body("passwordSet", equalTo(true));
        assertEquals(200, meStatus(username(body), SignedIn.PASSWORD));
    }

    @Test
    void shutsADisabledAccountOutAtOnce() {
        Map<String, Object> body = body();
        String username = username(body);
        String id = created(SignedIn.admin(), body);
        assertEquals(200, meStatus(username, SignedIn.PASSWORD));
        Map<String, Object> change = replacement();
        change.put("disabled", true);
        put(SignedIn.admin(), id, change, "\"1\"").statusCode(200).body("disabled", equalTo(true));
        assertEquals(401, meStatus(username, SignedIn.PASSWORD));
    }

    @Test
    void takesAGrantAwayAtOnce() {
        String office = Offices.create(null);
        Map<String, Object> body = body(grant("ADMIN", office));
        RequestSpecification owner = SignedIn.with(username(body), SignedIn.PASSWORD);
        String id = created(SignedIn.admin(), body);
        owner.get(ACCOUNTS).then().statusCode(200);
        put(SignedIn.admin(), id, replacement(grant("READER", office)), "\"1\"").statusCode(200);
        SignedIn.with(username(body), SignedIn.PASSWORD).get(ACCOUNTS).then().statusCode(403);
    }

    @Test
    void letsAGrantOfOtherDaysRest() {
        String office = Offices.create(null);
        Map<String, Object> past = grant("ADMIN", office);
        past.put("to", "2021-12-31");
        Map<String, Object> future = grant("ADMIN", office);
        future.put("from", "2150-01-01");
        Map<String, Object> body = body(past, future);
        created(SignedIn.admin(), body);
        SignedIn.with(username(body), SignedIn.PASSWORD)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("grants", equalTo(List.of()));
    }

    @Test
    void findsAnOrganisationByItsCodeAndShowsTheCode() {
        String office = Offices.create(null);
        String code = SignedIn.admin()
                .get("/api/v1/organizations/" + office)
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        Map<String, Object> body = body(grant("CLERK", code));
        post(SignedIn.admin(), body).statusCode(201).body("grants.organization", hasItem(code));
        SignedIn.with(username(body), SignedIn.PASSWORD)
                .get("/api/v1/me")
                .then()
                .body("grants.organization", equalTo(List.of(code)));
    }

    @Test
    void oneOfManyWhoTakeANameAtTheSameTimeHasIt() throws Exception {
        Map<String, Object> body = body();
        List<Future<ValidatableResponse>> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(workers.submit(() -> post(SignedIn.admin(), body)));
            }
        }
        int made = 0;
        for (Future<ValidatableResponse> answer : answers) {
            if (answer.get().extract().statusCode() == 201) {
                made++;
            } else {
                answer.get()
                        .statusCode(409)
                        .body("code", equalTo("DUPLICATE_CODE"))
                        .body("violations.field", equalTo(List.of("/username")));
            }
        }
        assertEquals(1, made);
    }
}
