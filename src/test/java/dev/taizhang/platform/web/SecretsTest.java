package dev.taizhang.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is secret is in no answer and in no line of the log. */
@QuarkusTest
class SecretsTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void aFailureIsLoggedUnderItsTraceAndNotTold() {
        try (HeardLog log = HeardLog.opened()) {
            String trace = given().get("/api/v1/samples/failures/unexpected")
                    .then()
                    .statusCode(500)
                    .body(not(containsString("secret detail")))
                    .extract()
                    .path("traceId");
            assertTrue(log.said().stream().anyMatch(line -> line.contains(trace) && line.contains("secret detail")));
        }
    }

    @Test
    void passwordsAreNeitherLoggedNorGivenBack() {
        String secret = "secret-" + Ids.next();
        try (HeardLog log = HeardLog.opened()) {
            SignedIn.with(staff.username(Role.READER), secret)
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401)
                    .body(not(containsString(secret)));
            for (Map<String, Object> body : List.<Map<String, Object>>of(
                    Map.of("username", "s-" + Ids.next(), "password", secret, "postTitle", "岗位", "grants", List.of()),
                    Map.of("username", "!", "password", secret, "postTitle", "岗位", "grants", List.of()),
                    Map.of("username", secret, "password", List.of(secret), "postTitle", 1, "grants", List.of()))) {
                SignedIn.admin()
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1/accounts")
                        .then()
                        .body(not(containsString("password\":\"" + secret)));
            }
            Logger.getLogger("dev.taizhang.test").info("The lines are seen");
            assertTrue(log.said().stream().anyMatch(line -> line.contains("The lines are seen")));
            assertFalse(
                    log.said().stream().anyMatch(line -> line.contains(secret)), () -> String.join("\n", log.said()));
        }
    }
}
