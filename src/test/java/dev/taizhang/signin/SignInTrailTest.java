package dev.taizhang.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is opened by a password, how it goes on and how it ends is in the trail, each time. */
@QuarkusTest
class SignInTrailTest {

    private static final String TOKENS = "/api/v1/tokens";

    private String username;
    private String account;

    @BeforeEach
    void enter() {
        username = "t-" + Ids.next();
        account =
                SignedIn.entered(SignedIn.admin(), username, List.of(Map.of("role", "READER", "organization", "ROOT")));
    }

    @Test
    void everySessionAndEveryFamilyOfTokensLeavesARowHoweverOftenThePasswordWasProved() {
        for (int i = 0; i < 3; i++) {
            Browser.signedIn(username);
        }
        tokens();
        ValidatableResponse rows = rows("action=SIGN_IN")
                .body("items.code", containsInAnyOrder("SESSION", "SESSION", "SESSION", "TOKENS"))
                .body("items.outcome", everyItem(equalTo("DONE")))
                .body("items.actor", everyItem(equalTo(account)))
                .body("items.beforeDigest", everyItem(nullValue()));
        assertEquals(4, new HashSet<>(rows.extract().<List<String>>path("items.afterDigest")).size());
        assertEquals(4, new HashSet<>(rows.extract().<List<String>>path("items.traceId")).size());
    }

    @Test
    void signingOutLeavesARowThatIsToldToBeOfItsSignIn() {
        Browser browser = Browser.signedIn(username);
        String opened = rows("action=SIGN_IN").extract().path("items[0].afterDigest");
        browser.end("current").statusCode(204);
        rows("action=SIGN_OUT")
                .body("items.actor", contains(account))
                .body("items.beforeDigest", contains(opened))
                .body("items.afterDigest", contains(nullValue()));
    }

    @Test
    void sessionsAndTokensThatAreEndedFromElsewhereLeaveARowEach() {
        Browser browser = Browser.signedIn(username);
        Browser other = Browser.signedIn(username);
        tokens();
        browser.end(other.id()).statusCode(204);
        rows("action=SESSION_ENDED").body("items.actor", contains(account));
        SignedIn.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("postTitle", "岗位", "disabled", false, "password", "seven owls over a quiet harbour"))
                .put("/api/v1/accounts/" + account)
                .then()
                .statusCode(200);
        String admin = SignedIn.admin().get("/api/v1/me").path("accountId");
        rows("action=SESSION_ENDED").body("items.actor", contains(admin, account));
        rows("action=TOKENS_REVOKED").body("items.actor", contains(admin));
    }

    @Test
    void aNewSessionEndsTheOneThatTheBrowserHeld() {
        Browser browser = Browser.signedIn(username);
        Browser.of(Browser.signIn(browser.reads(), username, SignedIn.PASSWORD));
        rows("action=SESSION_ENDED").body("items.actor", contains(account)).body("items.code", contains("SESSION"));
    }

    @Test
    void tokensThatAreExchangedAndRevokedLeaveARowEach() {
        String first = tokens();
        Response next = post("/refresh", Map.of("refreshToken", first));
        next.then().statusCode(200);
        String opened = rows("action=SIGN_IN").extract().path("items[0].afterDigest");
        rows("action=TOKENS_REFRESHED")
                .body("items.beforeDigest", contains(opened))
                .body("items.afterDigest", contains(opened));
        for (int i = 0; i < 2; i++) {
            post("/revocation", Map.of("token", next.path("accessToken")))
                    .then()
                    .statusCode(204);
        }
        rows("action=TOKENS_REVOKED").body("items.actor", contains(account)).body("items.code", contains("TOKENS"));
    }

    @Test
    void aRefreshTokenThatComesAgainLeavesARowAndSoDoesTheEndOfItsFamily() {
        String first = tokens();
        post("/refresh", Map.of("refreshToken", first)).then().statusCode(200);
        post("/refresh", Map.of("refreshToken", first)).then().statusCode(401);
        rows("action=REFRESH_TOKEN_REUSED")
                .body("items.outcome", contains("REFUSED"))
                .body("items.actor", contains("anonymous"));
        rows("action=TOKENS_REVOKED").body("items.actor", contains("anonymous"));
    }

    @Test
    void theFirstUseOfAKeyLeavesARowAndTheNextOnesNone() {
        Response made = SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "统计平台", "grants", List.of(Map.of("role", "STATISTICS", "organization", "ROOT"))))
                .post("/api/v1/api-clients");
        String key = made.then().statusCode(201).extract().path("key");
        String client = made.path("client.id");
        for (int i = 0; i < 2; i++) {
            given().header("Authorization", "Bearer " + key)
                    .get("/api/v1/me")
                    .then()
                    .statusCode(200);
        }
        SignedIn.admin()
                .get("/api/v1/audit-events?action=SIGN_IN&resource=" + client)
                .then()
                .body("items.code", contains("API_KEY"))
                .body("items.actor", contains(client))
                .body("items.resourceKind", contains("API_CLIENT"))
                .body("items.occurrences", contains(1));
    }

    private String tokens() {
        Response answer = post("", Map.of("username", username, "password", SignedIn.PASSWORD));
        return answer.then().statusCode(200).extract().path("refreshToken");
    }

    private static Response post(String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON).body(body).post(TOKENS + path);
    }

    private ValidatableResponse rows(String query) {
        return SignedIn.admin()
                .get("/api/v1/audit-events?resource=" + account + "&" + query)
                .then()
                .statusCode(200);
    }
}
