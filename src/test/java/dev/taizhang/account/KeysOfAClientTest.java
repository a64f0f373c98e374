package dev.taizhang.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeysOfAClientTest {

    private static final String CLIENTS = "/api/v1/api-clients";

    @Test
    void noMoreHoldThanCanBeSeenAndRevoked() {
        Map<String, Object> grant = Map.of("role", "STATISTICS", "organization", Offices.create(null));
        JsonPath made = posted(CLIENTS, Map.of("name", "统计平台", "grants", List.of(grant)));
        String client = CLIENTS + "/" + made.getString("client.id");
        String first = made.getString("key");
        for (int i = 0; i < 18; i++) {
            posted(client + "/keys", Map.of());
        }
        String last = posted(client + "/keys", Map.of()).getString("key");
        assertEquals(200, status(first));
        for (int i = 0; i < 5; i++) {
            posted(client + "/keys", Map.of());
        }
        assertEquals(401, status(first));
        assertEquals(200, status(last));
        List<Boolean> active =
                SignedIn.admin().get(client).then().statusCode(200).extract().path("keys.active");
        assertEquals(Collections.nCopies(20, true), active);
    }

    private static JsonPath posted(String path, Object body) {
        return Entered.post(SignedIn.admin(), path, "*", body)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static int status(String key) {
        return given().header("Authorization", "Bearer " + key)
                .get("/api/v1/me")
                .statusCode();
    }
}
