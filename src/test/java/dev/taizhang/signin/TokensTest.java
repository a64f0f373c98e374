package dev.taizhang.signin;

import static dev.taizhang.signin.Browser.ME;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of local accounts, and what becomes of a stolen one. */
@QuarkusTest
class TokensTest {

    private static final String TOKENS = "/api/v1/tokens";

    @Inject
    DataSource pool;

    private String username;

    @BeforeEach
    void enter() {
        username = SignedIn.account(Role.READER, null);
    }

    private record Pair(String access, String refresh) {

        static Pair of(ValidatableResponse answer) {
            answer.statusCode(200);
            return new Pair(
                    answer.extract().path("accessToken"), answer.extract().path("refreshToken"));
        }
    }

    @Test
    void exchangesAPasswordForTokensOfAShortLife() {
        ValidatableResponse answer = post("", Map.of("username", username, "password", SignedIn.PASSWORD));
        Pair tokens = Pair.of(answer.body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(600))
                .header("Cache-Control", equalTo("no-store")));
        with(tokens.access()).statusCode(200).body("username", equalTo(username));
        refused(post("", Map.of("username", username, "password", "not-the-password")), false);
    }

    @Test
    void exchangesARefreshTokenOnceAndEndsTheFamilyWhenItComesAgain() {
        Pair first = tokens();
        with(first.access()).statusCode(200);
        Pair second = Pair.of(refresh(first.refresh()));
        assertNotEquals(first.refresh(), second.refresh());
        with(second.access()).statusCode(200);
        refused(refresh(first.refresh()), false);
        refused(with(first.access()), true);
        refused(with(second.access()), true);
        refused(refresh(second.refresh()), false);
    }

    @Test
    void aFamilyThatEndsTakesNoOtherWithIt() {
        Pair other = tokens();
        Pair ended = tokens();
        post("/revocation", Map.of("token", ended.refresh())).statusCode(204);
        refused(with(ended.access()), true);
        refused(refresh(ended.refresh()), false);
        with(other.access()).statusCode(200);
        post("/revocation", Map.of("token", other.access())).statusCode(204);
        refused(with(other.access()), true);
        for (String nothing : List.of("x", Secret.REFRESH.draw(), Secret.API_KEY.draw())) {
            post("/revocation", Map.of("token", nothing)).statusCode(204);
        }
    }

    @Test
    void refusesATokenThatHasEndedAndOneThatIsForSomethingElse() throws SQLException {
        Pair tokens = tokens();
        Rows.change(
                pool,
                "UPDATE sign_in_secret SET expires_at = '2020-01-01' WHERE secret_hash = ?",
                Secret.hash(tokens.access()));
        refused(with(tokens.access()), true);
        refused(with(tokens.refresh()), true);
        refused(refresh(tokens.access()), false);
        refused(refresh(Secret.REFRESH.draw()), false);
        refused(refresh("x"), false);
        Pair.of(refresh(tokens.refresh()));
    }

    @Test
    void refusesARefreshTokenThatWaitedTooLong() throws SQLException {
        Pair tokens = tokens();
        Rows.change(
                pool,
                "UPDATE sign_in_secret SET expires_at = '2020-01-01' WHERE secret_hash = ?",
                Secret.hash(tokens.refresh()));
        refused(refresh(tokens.refresh()), false);
    }

    @Test
    void refusesADisabledAccountAtOnce() {
        Pair tokens = tokens();
        String id = with(tokens.access()).extract().path("accountId");
        Map<String, Object> disabled = new HashMap<>(Map.of("postTitle", "岗位", "disabled", true));
        SignedIn.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(disabled)
                .put("/api/v1/accounts/" + id)
                .then()
                .statusCode(200);
        refused(with(tokens.access()), true);
        refused(refresh(tokens.refresh()), false);
    }

    @Test
    void showsTokensAmongTheSessionsOfTheAccount() {
        Pair tokens = tokens();
        List<String> kinds = given().header("Authorization", "Bearer " + tokens.access())
                .get(Browser.SESSIONS)
                .path("items.kind");
        assertEquals(List.of("TOKENS"), kinds);
        given().header("Authorization", "Bearer " + tokens.access())
                .delete(Browser.SESSIONS + "/current")
                .then()
                .statusCode(204);
        refused(with(tokens.access()), true);
    }

    private Pair tokens() {
        return Pair.of(post("", Map.of("username", username, "password", SignedIn.PASSWORD)));
    }

    private static ValidatableResponse refresh(String token) {
        return post("/refresh", Map.of("refreshToken", token));
    }

    private static ValidatableResponse post(String path, Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(TOKENS + path)
                .then();
    }

    private static ValidatableResponse with(String access) {
        return given().header("Authorization", "Bearer " + access).get(ME).then();
    }

    private static void refused(ValidatableResponse answer, boolean token) {
        String challenge = "Bearer realm=\"taizhang\"" + (token ? ", error=\"invalid_token\"" : "");
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo(challenge))
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
