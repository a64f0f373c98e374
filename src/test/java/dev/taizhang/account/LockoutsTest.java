package dev.taizhang.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A name that is tried too often is locked, whether or not there is such an account. */
@QuarkusTest
class LockoutsTest {

    private static final String WRONG = "not-the-password";

    /** Where the requests of tests come from. */
    private static final String HERE = "127.0.0.1";

    @Inject
    Lockouts lockouts;

    @Inject
    AccountSettings settings;

    @Inject
    OfficeClock clock;

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
        for (String name : new String[] {username, nobody}) {
            fail(new Attempt(name, HERE), settings.signIn().lockAfter() - 1);
            assertEquals(401, AccountRequests.meStatus(name, WRONG));
        }
        locked(username, WRONG, 31);
        locked(username, SignedIn.PASSWORD, 31);
        locked(nobody, WRONG, 31);
    }

    @Test
    void whoeverIsInStaysIn() {
        String username = SignedIn.account(Role.READER, null);
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
        tryTooOftenFromHere(username);
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
    }

    @Test
    void aLockedNameDoesNotTellWhoGuessesWhetherHeHasIt() {
        String username = SignedIn.account(Role.READER, null);
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
        tryTooOftenFromHere(username);
        assertEquals(429, AccountRequests.meStatus(username, WRONG));
        assertEquals(429, AccountRequests.meStatus(username, WRONG + "1"));
        assertEquals(429, AccountRequests.meStatus(username, SignedIn.PASSWORD));
    }

    @Test
    void oneNetworkDoesNotKeepTheOwnerOutElsewhere() {
        String username = SignedIn.account(Role.READER, null);
        String nobody = "nobody-" + Ids.next();
        for (String name : new String[] {username, nobody}) {
            Attempt remote = new Attempt(name, "remote");
            fail(remote, settings.signIn().lockAfter());
            assertLocked(remote);
        }
        assertEquals(401, AccountRequests.meStatus(nobody, WRONG));
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
    }

    @Test
    void allNetworksTogetherLockANameThatIsAtHomeInNoneOfThem() {
        String username = SignedIn.account(Role.READER, null);
        String nobody = "nobody-" + Ids.next();
        failFromEverywhere(username);
        failFromEverywhere(nobody);
        int recovery = (int) settings.signIn().nameRecovery().toSeconds() + 1;
        locked(username, SignedIn.PASSWORD, recovery);
        locked(nobody, WRONG, recovery);
    }

    @Test
    void allNetworksTogetherDoNotKeepTheOwnerOutWhereItSignedInLast() {
        String username = SignedIn.account(Role.READER, null);
        lockouts.proved(new Attempt(username, "an office before"));
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
        failFromEverywhere(username);
        assertLocked(new Attempt(username, "an office before"));
        assertEquals(401, AccountRequests.meStatus(username, WRONG));
        tryTooOftenFromHere(username);
        locked(username, WRONG, (int) settings.signIn().longestLock().toSeconds() + 1);
    }

    /** ASVS 4.0.3, 2.2.1: no more than 100 failed attempts an hour on a single account. */
    @Test
    void bearsNoMoreThanAHundredWrongPasswordsInAnyHour() {
        String username = "guessed-" + Ids.next();
        Attempt home = new Attempt(username, "home");
        Instant start = clock.now();
        lockouts.proved(home);
        int borne = 0;
        for (int second = 0; second < 3600; second += 20) {
            Instant now = start.plusSeconds(second);
            String network = "network-" + second % 200;
            borne += clock.at(now, () -> borne(new Attempt(username, network), 3) + borne(home, 2));
        }
        assertTrue(borne > settings.signIn().lockNameAfter(), "bears " + borne);
        assertTrue(borne <= 100, "bears " + borne);
    }

    @Test
    void recoversByOneInEachInterval() {
        String username = "recovering-" + Ids.next();
        Instant start = clock.now();
        clock.at(start, () -> failFromEverywhere(username));
        Attempt fresh = new Attempt(username, "fresh");
        Duration interval = settings.signIn().nameRecovery();
        assertEquals(0, (int) clock.at(start.plus(interval).minusSeconds(1), () -> borne(fresh, 2)));
        assertEquals(1, (int) clock.at(start.plus(interval).plusSeconds(1), () -> borne(fresh, 2)));
    }

    @Test
    void startsAnewWhenThePasswordWasRight() {
        String username = SignedIn.account(Role.READER, null);
        fail(new Attempt(username, HERE), settings.signIn().lockAfter() - 1);
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
        assertEquals(401, AccountRequests.meStatus(username, WRONG));
        assertEquals(401, AccountRequests.meStatus(username, WRONG));
    }

    @Test
    void aNewPasswordOfAnAdministratorUnlocksTheNameEverywhere() {
        String username = SignedIn.account(Role.READER, null);
        String id = AccountRequests.as(username).get("/api/v1/me").path("accountId");
        failFromEverywhere(username);
        tryTooOftenFromHere(username);
        String wanted = "another-password-of-tests";
        locked(username, wanted, (int) settings.signIn().longestLock().toSeconds() + 1);
        change(id, Map.of("password", wanted, "passwordChangeRequired", false));
        assertEquals(200, AccountRequests.meStatus(username, wanted));
        assertDoesNotThrow(() -> lockouts.requireOpen(new Attempt(username, "remote")));
        assertEquals(401, AccountRequests.meStatus(username, WRONG));
    }

    @Test
    void soDoesEnablingTheAccountAgain() {
        String username = SignedIn.account(Role.READER, null);
        String id = AccountRequests.as(username).get("/api/v1/me").path("accountId");
        change(id, Map.of("disabled", true));
        tryTooOftenFromHere(username);
        change(id, Map.of("disabled", true));
        locked(username, SignedIn.PASSWORD, 31);
        change(id, Map.of());
        assertEquals(200, AccountRequests.meStatus(username, SignedIn.PASSWORD));
    }

    private static void change(String id, Map<String, Object> some) {
        Map<String, Object> body = new HashMap<>(AccountRequests.replacement(AccountRequests.grant("READER", null)));
        body.putAll(some);
        AccountRequests.put(SignedIn.admin(), id, body, "*").statusCode(200);
    }

    private void tryTooOftenFromHere(String username) {
        fail(new Attempt(username, HERE), settings.signIn().lockAfter());
    }

    private int failFromEverywhere(String username) {
        int times = settings.signIn().lockNameAfter();
        for (int i = 0; i < times; i++) {
            lockouts.add(new Attempt(username, "network-" + i));
        }
        return times;
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            lockouts.add(attempt);
        }
    }

    /** How many of so many wrong passwords are looked at. */
    private int borne(Attempt attempt, int times) {
        int borne = 0;
        for (int i = 0; i < times; i++) {
            try {
                lockouts.requireOpen(attempt);
                lockouts.add(attempt);
                borne++;
            } catch (Problem locked) {
                assertEquals(ErrorCode.SIGN_IN_LOCKED, locked.code());
            }
        }
        return borne;
    }

    private void assertLocked(Attempt attempt) {
        assertEquals(
                ErrorCode.SIGN_IN_LOCKED,
                assertThrows(Problem.class, () -> lockouts.requireOpen(attempt)).code());
    }

    private static void locked(String username, String password, int atMost) {
        ValidatableResponse answer =
                SignedIn.with(username, password).get("/api/v1/me").then();
        answer.statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("SIGN_IN_LOCKED"))
                .body("retryAfter", greaterThan(0))
                .body("retryAfter", lessThanOrEqualTo(atMost))
                .header("Retry-After", Integer::parseInt, greaterThan(0));
    }
}
