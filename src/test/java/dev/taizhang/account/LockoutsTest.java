package dev.taizhang.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A name that is tried too often is locked, whether or not there is such an account. */
@QuarkusTest
class LockoutsTest {

    @Inject
    Lockouts lockouts;

    @Inject
    AccountSettings settings;

    @Test
    void locksLongerEachTimeUpToABound() {
        int first = settings.signIn().lockAfter();
        assertEquals(Duration.ZERO, lockouts.lock(first - 1));
        assertEquals(settings.signIn().firstLock(), lockouts.lock(first));
        assertEquals(settings.signIn().firstLock().multipliedBy(2), lockouts.lock(first + 1));
        assertEquals(settings.signIn().longestLock(), lockouts.lock(Integer.MAX_VALUE));
    }

    @Test
    void looksAtNoPasswordOfALockedNameAndTellsNobodyWhetherItExists() {
        String username = SignedIn.account(Role.READER, null);
        String nobody = "nobody-" + Ids.next();
        tryTooOften(username);
        tryTooOften(nobody);
        locked(username, "not-the-password");
        locked(username, SignedIn.PASSWORD);
        locked(nobody, "not-the-password");
    }

    @Test
    void whoeverIsInStaysIn() {
        String username = SignedIn.account(Role.READER, null);
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
        tryTooOften(username);
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
    }

    @Test
    void startsAnewWhenThePasswordWasRight() {
        String username = SignedIn.account(Role.READER, null);
        for (int i = 1; i < settings.signIn().lockAfter(); i++) {
            lockouts.add(username);
        }
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
        lockouts.add(username);
        assertEquals(401, AccountRequests.meStatus(username, "not-the-password"));
    }

    private void tryTooOften(String username) {
        for (int i = 0; i < settings.signIn().lockAfter(); i++) {
            lockouts.add(username);
        }
    }

    private static void locked(String username, String password) {
        ValidatableResponse answer =
                SignedIn.with(username, password).get("/api/v1/me").then();
        answer.statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("SIGN_IN_LOCKED"))
                .body("retryAfter", greaterThan(0))
                .body("retryAfter", lessThanOrEqualTo(31))
                .header("Retry-After", Integer::parseInt, greaterThan(0));
    }
}
