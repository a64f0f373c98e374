package dev.taizhang.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerRepositoryTest {

    @Inject
    AnswerRepository answers;

    @Inject
    OfficeClock clock;

    @Test
    void forgetsOnlyWhatIsOldEnough() {
        Instant now = clock.now();
        Claim old = claimedAt(now.minus(AnswerSweep.KEPT).minusSeconds(60));
        Claim recent = claimedAt(now.minus(AnswerSweep.KEPT).plusSeconds(60));
        QuarkusTransaction.requiringNew().call(() -> {
            answers.forget(now.minus(AnswerSweep.KEPT));
            return true;
        });
        assertFalse(isKept(old));
        assertTrue(isKept(recent));
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        Claim mine = claimedAt(clock.now());
        assertFalse(isKept(new Claim("another", mine.key(), mine.fingerprint())));
    }

    private boolean isKept(Claim claim) {
        return QuarkusTransaction.requiringNew().call(() -> answers.find(claim)).isPresent();
    }

    private Claim claimedAt(Instant instant) {
        Claim claim = new Claim("somebody", Ids.next(), "0".repeat(64));
        return clock.at(
                instant,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    answers.claim(claim);
                    return claim;
                }));
    }
}
