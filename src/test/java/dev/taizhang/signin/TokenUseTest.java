package dev.taizhang.signin;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all that an issuer signs for us, only what is meant for asking a service opens anything. */
@QuarkusTest
class TokenUseTest {

    private String username;

    @BeforeEach
    void enter() {
        username = SignedIn.account(Role.READER, null);
    }

    @Test
    void refusesTokensThatAreMeantForSomethingElse() {
        assertEquals(401, status("JWT", claims -> claims.put("at_hash", "x")));
        assertEquals(401, status("JWT", claims -> claims.put("c_hash", "x")));
        assertEquals(401, status("JWT", claims -> claims.put("nonce", "x")));
        assertEquals(401, status("JWT", claims -> claims.put("typ", "ID")));
        assertEquals(401, status("JWT", claims -> claims.put("typ", "Refresh")));
        assertEquals(401, status("JWT", claims -> claims.put("events", Map.of())));
        assertEquals(401, status("logout+jwt", claims -> {}));
        assertEquals(401, status("id_token+jwt", claims -> {}));
    }

    @Test
    void takesAccessTokensAsProvidersWriteThem() {
        assertEquals(200, status("JWT", claims -> {}));
        assertEquals(200, status("at+jwt", claims -> claims.put("nonce", "x")));
        assertEquals(200, status("application/at+jwt", claims -> {}));
        assertEquals(200, status("JWT", claims -> claims.putAll(Map.of("typ", "Bearer", "nonce", "x"))));
    }

    @Test
    void aMachineClientIsOpenedByItsKeysAlone() {
        String client = SignedIn.admin()
                .contentType("application/json")
                .body(Map.of("name", "统计平台", "grants", List.of(Map.of("role", "STATISTICS"))))
                .post("/api/v1/api-clients")
                .then()
                .statusCode(201)
                .extract()
                .path("client.id");
        assertEquals(401, status("JWT", claims -> claims.put("preferred_username", "client-" + client)));
    }

    private int status(String type, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = OfficeToken.claims(username);
        change.accept(claims);
        String token = OfficeToken.ask("/sign-as-type?" + type, OfficeToken.json(claims));
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .statusCode();
    }
}
