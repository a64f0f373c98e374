package dev.taizhang.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.http.ContentType;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published password is good for the demonstration alone; the packaged service is asked in {@code PackagedServiceIT}. */
@QuarkusTest
class DemoPasswordTest {

    @Inject
    AccountRepository repository;

    @Inject
    AccountDirectory directory;

    @Inject
    Passwords passwords;

    @Inject
    MeterRegistry meters;

    @Inject
    FailedSignIns failures;

    @Inject
    Lockouts lockouts;

    @Inject
    SignInTrail trail;

    @Inject
    OpenSignIns signIns;

    @Inject
    CurrentVertxRequest request;

    @Inject
    OfficeClock clock;

    @Test
    void isGoodWhereTheDemonstrationIsRun() {
        assertTrue(password("true", true).isGood());
        assertTrue(password("a-folder", true).isGood());
        assertFalse(password("false", true).isGood());
        assertFalse(password("true", false).isGood());
        assertFalse(password("false", true).refuses("another-password"));
    }

    @Test
    void opensNothingWhereTheDemonstrationIsNotRun() {
        Attempt attempt = new Attempt("supervisor", "demo-password-" + Ids.next());
        assertTrue(proof(password("true", true))
                .check(attempt, DemoPassword.TEXT, null)
                .isPresent());
        assertTrue(proof(password("false", true))
                .check(attempt, DemoPassword.TEXT, null)
                .isEmpty());
    }

    @Test
    void whatItOpenedBeforeEndsAtAStartWithoutTheDemonstration() {
        String token = SignedIn.with("statistics", DemoPassword.TEXT)
                .contentType(ContentType.JSON)
                .body(Map.of("username", "statistics", "password", DemoPassword.TEXT))
                .post("/api/v1/tokens")
                .path("accessToken");
        assertEquals(200, meBy(token));
        LeftoverAccounts leftover = new LeftoverAccounts(repository, passwords, password("false", true), signIns);
        List<String> left = QuarkusTransaction.requiringNew().call(leftover::close);
        assertTrue(left.contains("statistics"), left.toString());
        assertFalse(left.contains("admin"), "has a password of its own");
        assertEquals(401, meBy(token));
    }

    /** One that remembers nothing. */
    private PasswordProof proof(DemoPassword password) {
        VerifiedPasswords verified = new VerifiedPasswords(settings("false", false), meters);
        return new PasswordProof(directory, passwords, verified, failures, lockouts, trail, password, request, clock);
    }

    private static int meBy(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .statusCode();
    }

    private static DemoPassword password(String data, boolean accounts) {
        return new DemoPassword(settings(data, accounts));
    }

    private static AccountSettings settings(String data, boolean accounts) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccountSettings.class)
                .withDefaultValue("taizhang.demo-data", data)
                .withDefaultValue("taizhang.demo-accounts", Boolean.toString(accounts))
                .withDefaultValue("smallrye.config.mapping.validate-unknown", "false")
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(AccountSettings.class);
    }
}
