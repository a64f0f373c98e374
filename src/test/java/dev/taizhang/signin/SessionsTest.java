package dev.taizhang.signin;

import static dev.taizhang.signin.Browser.COOKIE;
import static dev.taizhang.signin.Browser.ME;
import static dev.taizhang.signin.Browser.SESSIONS;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser signs in, stays in, and is out when it should be. */
@QuarkusTest
class SessionsTest {

    @Inject
    DataSource pool;

    @Inject
    SignInSweep sweep;

    @Inject
    SignInSettings settings;

    private String username;

    @BeforeEach
    void enter() {
        username = SignedIn.account(Role.READER, null);
    }

    @Test
    void handsTheSecretToACookieThatNoScriptReadsAndNoOtherSiteSends() {
        Response answer = Browser.signIn(given(), username, SignedIn.PASSWORD);
        String cookie = answer.headers().getValues("Set-Cookie").stream()
                .filter(value -> value.startsWith(COOKIE + "="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.endsWith("; Path=/; SameSite=Strict; HttpOnly"), cookie);
        assertFalse(answer.asString().contains(answer.cookie(COOKIE)));
        assertEquals(answer.path("csrfToken"), answer.cookie("taizhang-csrf"));
        answer.then()
                .statusCode(201)
                .body("username", equalTo(username))
                .body("passwordChangeRequired", equalTo(false));
        Browser.of(answer).reads().get(ME).then().statusCode(200).body("username", equalTo(username));
    }

    @Test
    void changesNothingWithoutTheTokenOfThatSession() {
        Browser browser = Browser.signedIn(username);
        Browser other = Browser.signedIn(username);
        withoutToken(browser.reads().delete(SESSIONS + "/current").then());
        for (String wrong : List.of("", "x", other.csrf(), browser.cookie())) {
            withoutToken(browser.reads()
                    .header(CsrfToken.HEADER, wrong)
                    .delete(SESSIONS + "/current")
                    .then());
        }
        assertEquals(200, browser.status());
    }

    @Test
    void oneIsFoundWhereItIsSaidToBeByItsOwnerAlone() {
        Response opened = Browser.signIn(given(), username, SignedIn.PASSWORD);
        Browser browser = Browser.of(opened);
        String location = opened.header("Location");
        browser.reads().get(location).then().statusCode(200).body("id", equalTo(browser.id()));
        browser.reads().get(Browser.SESSIONS + "/current").then().body("current", equalTo(true));
        SignedIn.admin().get(location).then().statusCode(404);
        SignedIn.admin().get(Browser.SESSIONS + "/current").then().statusCode(404);
        browser.end("current").statusCode(204);
        SignedIn.with(username, SignedIn.PASSWORD).get(location).then().statusCode(404);
    }

    @Test
    void theListIsSentAgainOnceItHasAnotherOne() {
        Browser browser = Browser.signedIn(username);
        String before = browser.reads().get(SESSIONS).header("ETag");
        Browser.signedIn(username);
        browser.reads().header("If-None-Match", before).get(SESSIONS).then().statusCode(200);
    }

    @Test
    void signsOut() {
        Browser browser = Browser.signedIn(username);
        assertEquals(200, browser.status());
        browser.end("current").statusCode(204).cookie(COOKIE, "").header("Clear-Site-Data", "\"cache\"");
        refused(browser.reads().get(ME).then());
        refused(browser.changes().delete(SESSIONS + "/current").then());
    }

    @Test
    void neverAdoptsASecretThatWasThereBefore() {
        Browser first = Browser.signedIn(username);
        String planted = Secret.SESSION.draw();
        Browser second = Browser.of(Browser.signIn(given().cookie(COOKIE, planted), username, SignedIn.PASSWORD));
        assertNotEquals(planted, second.cookie());
        refused(given().cookie(COOKIE, planted).get(ME).then());
        Browser third = Browser.of(Browser.signIn(first.reads(), username, SignedIn.PASSWORD));
        assertNotEquals(first.cookie(), third.cookie());
        refused(first.reads().get(ME).then());
        assertEquals(200, third.status());
    }

    @Test
    void tellsAWrongPasswordAndAnUnknownNameInTheSameWords() {
        ValidatableResponse wrong =
                Browser.signIn(given(), username, "not-the-password").then();
        ValidatableResponse unknown = Browser.signIn(given(), "nobody-" + Ids.next(), "not-the-password")
                .then();
        for (ValidatableResponse answer : List.of(wrong, unknown)) {
            answer.statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer realm=\"taizhang\""))
                    .body("code", equalTo("UNAUTHENTICATED"))
                    .body("title", equalTo("登录失败"))
                    .body("detail", equalTo("用户名或密码不正确。"));
        }
        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("username", username, "password", "not-the-password"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"))
                .body("title", equalTo("Sign-in failed"))
                .body("detail", equalTo("The user name or the password is wrong."));
        given().get(ME).then().statusCode(401).body("title", equalTo("未登录"));
        assertEquals(wrong.extract().<String>path("detail"), unknown.extract().<String>path("detail"));
    }

    @Test
    void listsOnesOwnSessionsAndEndsOneAtOnce() {
        Browser here = Browser.signedIn(username);
        Browser there = Browser.signedIn(username);
        Browser foreign = Browser.signedIn(SignedIn.account(Role.READER, null));
        assertEquals(200, there.status());
        here.reads()
                .get(SESSIONS)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(here.id(), there.id()))
                .body("items.find { it.current }.id", equalTo(here.id()));
        String next = here.reads().get(SESSIONS + "?limit=1").path("next");
        here.reads()
                .queryParam("cursor", next)
                .get(SESSIONS)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        here.end(foreign.id()).statusCode(404);
        here.end("no-such-session").statusCode(404);
        here.end(there.id()).statusCode(204);
        refused(there.reads().get(ME).then());
        assertEquals(200, here.status());
        assertEquals(200, foreign.status());
    }

    @Test
    void endsBySilenceAndByAge() throws SQLException {
        Browser idle = Browser.signedIn(username);
        Rows.change(pool, "UPDATE sign_in SET last_seen_at = '2020-01-01' WHERE id = ?", idle.id());
        refused(idle.reads().get(ME).then());
        Browser old = Browser.signedIn(username);
        Rows.change(pool, "UPDATE sign_in SET expires_at = '2020-01-01' WHERE id = ?", old.id());
        refused(old.reads().get(ME).then());
        JsonPath shown =
                Browser.signedIn(username).reads().get(SESSIONS + "/current").jsonPath();
        assertEquals(
                settings.session().longest(),
                Duration.between(
                        OffsetDateTime.parse(shown.getString("createdAt")),
                        OffsetDateTime.parse(shown.getString("expiresAt"))));
    }

    @Test
    void sweepsWhatHasEnded() throws SQLException {
        Browser old = Browser.signedIn(username);
        Rows.change(pool, "UPDATE sign_in SET expires_at = '2020-01-01' WHERE id = ?", old.id());
        Rows.change(pool, "UPDATE sign_in_secret SET expires_at = '2020-01-01' WHERE sign_in_id = ?", old.id());
        sweep.sweep(Instant.parse("2020-01-02T00:00:00Z"));
        assertEquals(0, Rows.count(pool, "SELECT COUNT(*) FROM sign_in WHERE id = ?", old.id()));
        assertEquals(0, Rows.count(pool, "SELECT COUNT(*) FROM sign_in_secret WHERE sign_in_id = ?", old.id()));
    }

    @Test
    void keepsTheHashOfASecretAlone() throws SQLException {
        Browser browser = Browser.signedIn(username);
        String sql = "SELECT COUNT(*) FROM sign_in_secret WHERE secret_hash = ?";
        assertEquals(1, Rows.count(pool, sql, Secret.hash(browser.cookie())));
        assertEquals(0, Rows.count(pool, sql, browser.cookie()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "tzs_", "tzs_0nCeUp0nAT1meThereWasASessionOfABrowserHere7xQ9aZ"})
    void refusesACookieThatIsNoSecret(String value) {
        refused(given().cookie(COOKIE, value).get(ME).then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "tzs_0nCeUp0nAT1meThereWasASessionOfABrowserHere7xQ9aZ", "ended"})
    void whatIsOpenToEverybodyIsOpenToAStaleCookie(String value) {
        String stale = value.equals("ended") ? ended() : value;
        for (String open : List.of("/openapi", "/docs/", "/q/health/live")) {
            given().cookie(COOKIE, stale).get(open).then().statusCode(200);
        }
        refused(given().cookie(COOKIE, stale).get(ME).then());
        Browser.signIn(given().cookie(COOKIE, stale), username, SignedIn.PASSWORD)
                .then()
                .statusCode(201);
    }

    @Test
    void doesNotTakeASessionsSecretFromAScript() {
        Browser browser = Browser.signedIn(username);
        refused(given().header("Authorization", "Bearer " + browser.cookie())
                .get(ME)
                .then());
    }

    @Test
    void signsInDespiteAStaleCookieAndOnlyByJson() {
        Browser.signIn(given().cookie(COOKIE, "stale"), username, SignedIn.PASSWORD)
                .then()
                .statusCode(201);
        given().contentType("text/plain")
                .body("{\"username\":\"" + username + "\",\"password\":\"" + SignedIn.PASSWORD + "\"}")
                .post(SESSIONS)
                .then()
                .statusCode(415);
        given().contentType(ContentType.JSON)
                .body("{\"colour\":\"red\"}")
                .post(SESSIONS)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/username", "/password", "/colour"));
    }

    private String ended() {
        Browser browser = Browser.signedIn(username);
        browser.end("current").statusCode(204);
        return browser.cookie();
    }

    private static void withoutToken(ValidatableResponse answer) {
        answer.statusCode(403).contentType("application/problem+json").body("code", equalTo("CSRF_TOKEN_REQUIRED"));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"taizhang\", error=\"invalid_token\""))
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
