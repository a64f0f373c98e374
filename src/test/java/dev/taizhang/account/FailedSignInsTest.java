package dev.taizhang.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailedSignInsTest {

    @Inject
    FailedSignIns failures;

    @Inject
    AccountSettings settings;

    @Test
    void letsTheFirstFewFailuresPassWithoutAWait() {
        String username = "few-failures";
        failures.add(username);
        failures.add(username);
        assertEquals(Duration.ZERO, failures.delay(username));
    }

    @Test
    void neverWaitsLongerThanItsBoundHoweverManyFailed() {
        String username = "many-failures";
        Duration last = Duration.ZERO;
        for (int i = 0; i < 1000; i++) {
            failures.add(username);
            assertTrue(failures.delay(username).compareTo(last) >= 0);
            last = failures.delay(username);
        }
        assertEquals(settings.signIn().longestDelay(), last);
    }

    @Test
    void forgetsFailuresOfWhoeverGotIn() {
        String username = "got-in-at-last";
        for (int i = 0; i < 10; i++) {
            failures.add(username);
        }
        failures.forget(username);
        assertEquals(Duration.ZERO, failures.delay(username));
    }
}
