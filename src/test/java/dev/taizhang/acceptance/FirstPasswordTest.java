package dev.taizhang.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** As it is configured for an office: a password that somebody else chose is good for nothing but its change. */
@QuarkusTest
@TestProfile(PlayedYearTest.EmptyService.class)
class FirstPasswordTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String OWN = "nine herons on a silent river";

    private final String username = "t-" + Ids.next();

    @Test
    void mustBeChangedUnlessSomebodySaysOtherwiseWhichNobodyMay() {
        refused(created(false));
        String id = created(null)
                .statusCode(201)
                .body("passwordChangeRequired", equalTo(true))
                .extract()
                .path("id");
        locked(SignedIn.PASSWORD);
        refused(replaced(id, null, false));
        refused(replaced(id, "seven owls over a quiet harbour", false));
        replaced(id, "", null, false)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/postTitle", "/passwordChangeRequired"));
        locked(SignedIn.PASSWORD);
        SignedIn.with(username, SignedIn.PASSWORD)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", SignedIn.PASSWORD, "newPassword", OWN))
                .post("/api/v1/me/password")
                .then()
                .statusCode(204);
        SignedIn.with(username, OWN).get("/api/v1/me").then().statusCode(200);
        replaced(id, null, false).statusCode(200).body("passwordChangeRequired", equalTo(false));
        replaced(id, "seven owls over a quiet harbour", null)
                .statusCode(200)
                .body("passwordChangeRequired", equalTo(true));
        locked("seven owls over a quiet harbour");
    }

    private void locked(String password) {
        SignedIn.with(username, password)
                .get("/api/v1/me")
                .then()
                .statusCode(403)
                .body("code", equalTo("PASSWORD_CHANGE_REQUIRED"));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("violations.field", contains("/passwordChangeRequired"))
                .body("violations.code", contains("FIRST_CHANGE_NEEDED"));
    }

    private ValidatableResponse created(@Nullable Boolean mustChange) {
        Map<String, Object> body = body(SignedIn.PASSWORD, mustChange);
        body.put("username", username);
        return SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(body)
                .post(ACCOUNTS)
                .then();
    }

    private static ValidatableResponse replaced(String id, @Nullable String password, @Nullable Boolean mustChange) {
        return replaced(id, "岗位", password, mustChange);
    }

    private static ValidatableResponse replaced(
            String id, String postTitle, @Nullable String password, @Nullable Boolean mustChange) {
        Map<String, Object> body = body(password, mustChange);
        body.put("postTitle", postTitle);
        body.put("disabled", false);
        return SignedIn.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put(ACCOUNTS + "/" + id)
                .then();
    }

    private static Map<String, Object> body(@Nullable String password, @Nullable Boolean mustChange) {
        Map<String, Object> body = new HashMap<>();
        body.put("postTitle", "岗位");
        body.put("grants", List.of());
        if (password != null) {
            body.put("password", password);
        }
        if (mustChange != null) {
            body.put("passwordChangeRequired", mustChange);
        }
        return body;
    }
}
