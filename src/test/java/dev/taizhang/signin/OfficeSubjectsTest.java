package dev.taizhang.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.account.Guests;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account is that of one subject of the identity provider, whoever bears its name there later. */
@QuarkusTest
class OfficeSubjectsTest {

    private static final String ACCOUNTS = "/api/v1/accounts/";
    private static final String BINDING = "/identity-provider-binding";

    @Inject
    Guests guests;

    private String office;
    private String username;
    private String id;

    @BeforeEach
    void enter() {
        office = Offices.create(null);
        username = SignedIn.account(Role.READER, office);
        id = idOf(username);
    }

    @Test
    void whoComesFirstKeepsTheAccount() {
        account().body("boundToIdentityProvider", equalTo(false));
        assertEquals(200, ask("first", username));
        account().body("boundToIdentityProvider", equalTo(true));
        assertEquals(200, ask("first", username));
        assertEquals(401, ask("another", username));
        rows("REFUSED").body("items.code", contains("OTHER_SUBJECT"));
        // What is bound is the account for the provider alone: its password opens it as before.
        SignedIn.with(username, SignedIn.PASSWORD).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void isReleasedByItsAdministratorsForTheNextWhoComes() {
        ask("first", username);
        release(SignedIn.as(Role.READER, office), "*").then().statusCode(403);
        release(SignedIn.as(Role.ADMIN, Offices.create(null)), "*").then().statusCode(404);
        release(SignedIn.admin(), null).then().statusCode(428);
        release(SignedIn.admin(), "\"1\"").then().statusCode(412);
        release(SignedIn.as(Role.ADMIN, office), "\"2\"").then().statusCode(204);
        account().body("boundToIdentityProvider", equalTo(false));
        // What is nobody's stays as it is.
        release(SignedIn.admin(), "\"3\"").then().statusCode(204);
        release(SignedIn.admin(), "\"3\"").then().statusCode(204);
        assertEquals(200, ask("another", username));
        assertEquals(401, ask("first", username));
        SignedIn.admin()
                .get("/api/v1/audit-events?resource=" + id + "&outcome=DONE")
                .then()
                .body(
                        "items.action.findAll { it.startsWith('ACCOUNT_') }",
                        containsInAnyOrder("ACCOUNT_CREATED", "ACCOUNT_BOUND", "ACCOUNT_RELEASED", "ACCOUNT_BOUND"));
    }

    @Test
    void aSubjectHasOneAccount() {
        String other = SignedIn.account(Role.READER, office);
        String subject = "first-of-" + username;
        assertEquals(200, ask(token(subject, username)));
        assertEquals(401, ask(token(subject, other)));
        SignedIn.admin()
                .get("/api/v1/audit-events?action=SIGN_IN&outcome=REFUSED&resource=" + idOf(other))
                .then()
                .body("items.code", hasItem("OTHER_ACCOUNT"));
        release(SignedIn.admin(), "*").then().statusCode(204);
        assertEquals(200, ask(token(subject, other)));
    }

    @Test
    void ofSeveralWhoComeFirstTogetherOneHasIt() throws Exception {
        for (int round = 0; round < 4; round++) {
            String wanted = SignedIn.account(Role.READER, office);
            List<String> tokens = IntStream.range(0, 6)
                    .mapToObj(no -> token("together-" + no + wanted, wanted))
                    .toList();
            assertEquals(
                    1, together(tokens).stream().filter(status -> status == 200).count());
        }
    }

    @Test
    void ofSeveralAccountsThatOneNamesTogetherItHasOne() throws Exception {
        for (int round = 0; round < 4; round++) {
            String subject = "greedy-" + Ids.next();
            List<String> tokens = IntStream.range(0, 6)
                    .mapToObj(_ -> token(subject, SignedIn.account(Role.READER, office)))
                    .toList();
            assertEquals(
                    1, together(tokens).stream().filter(status -> status == 200).count());
        }
    }

    @Test
    void whoeverIsGivenNothingByClaimsAndWasNeverHereLeavesNoAccount() {
        String subject = Ids.next();
        String guest = "oidc-" + Digest.sha256("issuer\n" + subject).substring(0, 40);
        assertTrue(
                guests.find("issuer", subject, null, Set.of(), Set.of(office)).isEmpty());
        assertTrue(guests.find("issuer", subject, null, Set.of(Role.READER), Set.of("NO-SUCH-OFFICE"))
                .isEmpty());
        SignedIn.admin().get("/api/v1/audit-events?actor=" + guest).then().statusCode(400);
        assertTrue(guests.find("issuer", subject, null, Set.of(Role.READER), Set.of(office))
                .isPresent());
        SignedIn.admin().get("/api/v1/audit-events?actor=" + guest).then().statusCode(200);
        // Who was here goes on being known when it has lost its rights.
        assertTrue(guests.find("issuer", subject, null, Set.of(), Set.of()).isPresent());
    }

    private static List<Integer> together(List<String> tokens) throws Exception {
        CyclicBarrier together = new CyclicBarrier(tokens.size());
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = tokens.stream()
                    .map(token -> requests.submit(() -> {
                        together.await();
                        return ask(token);
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static int ask(String subject, String name) {
        return ask(token(subject + "-of-" + name, name));
    }

    private static int ask(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .statusCode();
    }

    private static String token(String subject, String name) {
        Map<String, Object> claims = OfficeToken.claims(name);
        claims.put("sub", subject);
        return OfficeToken.signed(claims);
    }

    private Response release(RequestSpecification caller, @Nullable String ifMatch) {
        return (ifMatch == null ? caller : caller.header("If-Match", ifMatch)).delete(ACCOUNTS + id + BINDING);
    }

    private ValidatableResponse account() {
        return SignedIn.admin().get(ACCOUNTS + id).then().statusCode(200);
    }

    private ValidatableResponse rows(String outcome) {
        return SignedIn.admin()
                .get("/api/v1/audit-events?action=SIGN_IN&resource=" + id + "&outcome=" + outcome)
                .then()
                .statusCode(200);
    }

    private static String idOf(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD).get("/api/v1/me").path("accountId");
    }
}
