package dev.taizhang.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerRepositoryTest {

    @Inject
    AnswerRepository answers;

    @Inject
    AnswerSweep sweep;

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
    void aSweepEndsOnlyWhenNothingOldIsLeft() {
        Instant old = clock.now().minus(AnswerSweep.KEPT).minusSeconds(60);
        List<Claim> claims = clock.at(
                old,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> IntStream.range(0, AnswerRepository.STEP + 3)
                                .mapToObj(i -> claimed())
                                .toList()));
        sweep.sweep(clock.now().minus(AnswerSweep.KEPT));
        assertEquals(0, claims.stream().filter(this::isKept).count());
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
        return clock.at(instant, () -> QuarkusTransaction.requiringNew().call(this::claimed));
    }

    private Claim claimed() {
        Claim claim = new Claim("somebody", Ids.next(), "0".repeat(64));
        try {
            answers.claim(claim);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return claim;
    }
}
