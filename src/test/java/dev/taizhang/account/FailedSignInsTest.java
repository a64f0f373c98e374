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
        Attempt attempt = new Attempt("few-failures", "here");
        failures.add(attempt);
        failures.add(attempt);
        assertEquals(Duration.ZERO, failures.delay(attempt));
    }

    @Test
    void neverWaitsLongerThanItsBoundHoweverManyFailed() {
        Attempt attempt = new Attempt("many-failures", "here");
        Duration last = Duration.ZERO;
        for (int i = 0; i < 1000; i++) {
            failures.add(attempt);
            assertTrue(failures.delay(attempt).compareTo(last) >= 0);
            last = failures.delay(attempt);
        }
        assertEquals(settings.signIn().longestDelay(), last);
        assertEquals(Duration.ZERO, failures.delay(new Attempt("many-failures", "elsewhere")));
    }

    @Test
    void forgetsFailuresOfWhoeverGotIn() {
        Attempt attempt = new Attempt("got-in-at-last", "here");
        for (int i = 0; i < 10; i++) {
            failures.add(attempt);
        }
        failures.forget(attempt);
        assertEquals(Duration.ZERO, failures.delay(attempt));
    }
}
