package dev.taizhang.signin;

import static dev.taizhang.signin.Browser.ME;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.account.AccountSettings;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Rows;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password that somebody else chose waits for its change only so long (ASVS 6.4.1, ADR 0084). */
@QuarkusTest
class FirstPasswordEndsTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String NEW = "seven owls over a quiet harbour";
    private static final String OWN = "nine herons on a silent river";
    private static final String WRONG = "not-the-password";

    @Inject
    AccountSettings settings;

    private final String username = "t-" + Ids.next();

    private String id = "";

    @BeforeEach
    void chosenByAnAdministrator() {
        Map<String, Object> body = new HashMap<>(
                Map.of("username", username, "password", SignedIn.PASSWORD, "passwordChangeRequired", true));
        body.put("postTitle", "岗位");
        id = SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(body)
                .post(ACCOUNTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void afterAWeekAndIsThenAsWrongAsAnyOther() {
        OffsetDateTime end = OffsetDateTime.parse(account().getString("passwordEndsAt"));
        Duration life = Duration.between(OffsetDateTime.parse(account().getString("createdAt")), end);
        assertTrue(life.minus(settings.signIn().firstPasswordLife()).abs().toSeconds() < 60, life.toString());
        Browser browser = Browser.signedIn(username);
        JsonPath tokens =
                tokens(SignedIn.PASSWORD).then().statusCode(200).extract().jsonPath();
        aWeekLater();
        assertEquals(refusal(basic(WRONG)), refusal(basic(SignedIn.PASSWORD)));
        assertEquals(refusal(tokens(WRONG)), refusal(tokens(SignedIn.PASSWORD)));
        assertEquals(401, browser.status());
        given().header("Authorization", "Bearer " + tokens.getString("accessToken"))
                .get(ME)
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", tokens.getString("refreshToken")))
                .post(TOKENS + "/refresh")
                .then()
                .statusCode(401);
        change(SignedIn.PASSWORD, OWN).statusCode(401);
    }

    @Test
    void andTheTrailSaysWhyNobodyWasLetIn() {
        aWeekLater();
        basic(WRONG);
        basic(SignedIn.PASSWORD);
        SignedIn.admin()
                .get("/api/v1/audit-events?action=SIGN_IN&outcome=REFUSED&resource=" + id)
                .then()
                .body("items.code", containsInAnyOrder("WRONG_CREDENTIALS", "FIRST_PASSWORD_ENDED"));
    }

    @Test
    void isRefusedLikeAnyOtherWhereTheNameIsLocked() {
        aWeekLater();
        for (int i = 0; i < settings.signIn().lockAfter(); i++) {
            assertEquals(401, basic(SignedIn.PASSWORD).statusCode());
        }
        basic(SignedIn.PASSWORD).then().statusCode(429).body("code", equalTo("SIGN_IN_LOCKED"));
    }

    @Test
    void untilAnAdministratorChoosesAnotherOne() {
        aWeekLater();
        assertEquals(401, basic(SignedIn.PASSWORD).statusCode());
        replaced(NEW, null);
        assertEquals(403, basic(NEW).statusCode());
        change(NEW, OWN).statusCode(204);
        assertEquals(200, basic(OWN).statusCode());
        assertEquals("null", String.valueOf(account().getString("passwordEndsAt")));
    }

    @Test
    void isNotPutOffByAskingForItAgain() {
        String end = account().getString("passwordEndsAt");
        assertEquals(end, replaced(null, true).getString("passwordEndsAt"));
        assertEquals(end, replaced(null, null).getString("passwordEndsAt"));
        assertNotEquals(end, replaced(NEW, null).getString("passwordEndsAt"));
    }

    @Test
    void isThatOfOnesOwnThatAnAdministratorWantsChangedToo() {
        change(SignedIn.PASSWORD, OWN).statusCode(204);
        replaced(null, true);
        assertEquals(403, basic(OWN).statusCode());
        aWeekLater();
        assertEquals(401, basic(OWN).statusCode());
    }

    @Test
    void thoseThatWaitedBeforeGetTheirWeekFromTheUpgradeOn() {
        Rows.update("UPDATE account SET password_ends_at = NULL WHERE username = ?", username);
        assertEquals("null", String.valueOf(account().getString("passwordEndsAt")));
        Rows.run(Rows.migration("V321__account_password_that_waits.sql"));
        OffsetDateTime end = OffsetDateTime.parse(account().getString("passwordEndsAt"));
        OffsetDateTime from = OffsetDateTime.parse(account().getString("createdAt"));
        assertTrue(Duration.between(from, end).minusDays(7).abs().toMinutes() < 10, end.toString());
        assertEquals(403, basic(SignedIn.PASSWORD).statusCode());
    }

    /** Its time is over; the change of the post's title has the service see it at once. */
    private void aWeekLater() {
        Rows.update("UPDATE account SET password_ends_at = '2020-01-01' WHERE username = ?", username);
        replaced(null, null);
    }

    private JsonPath account() {
        return SignedIn.admin().get(ACCOUNTS + "/" + id).jsonPath();
    }

    private JsonPath replaced(@Nullable String password, @Nullable Boolean mustChange) {
        Map<String, Object> body = new HashMap<>(Map.of("postTitle", "岗位" + Ids.next(), "disabled", false));
        if (password != null) {
            body.put("password", password);
            body.put("passwordChangeRequired", true);
        }
        if (mustChange != null) {
            body.put("passwordChangeRequired", mustChange);
        }
        return SignedIn.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put(ACCOUNTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse change(String current, String wanted) {
        return SignedIn.with(username, current)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", current, "newPassword", wanted))
                .post(ME + "/password")
                .then();
    }

    private Response basic(String password) {
        return SignedIn.with(username, password).get(ME);
    }

    private Response tokens(String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post(TOKENS);
    }

    /** All that the outside is told, but for what belongs to the one request. */
    private static Map<String, Object> refusal(Response answer) {
        Map<String, Object> told =
                new HashMap<>(answer.then().statusCode(401).extract().jsonPath().getMap("$"));
        told.remove("traceId");
        return told;
    }
}
