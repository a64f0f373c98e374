package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.metric.RandomReading.Answer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of sums hold for quotients, too: medians, coverage and rates after any sequence; the seed says which. */
@QuarkusTest
class RatesLawTest {

    private static final int STEPS = 40;

    @Inject
    Recount recount;

    @ParameterizedTest
    @ValueSource(longs = {7, 9})
    void everyQuotientIsWhatItsRecordsSayAndStaysWhatItWas(long seed) {
        // Other tests put days into the past by themselves, which is what a recount finds.
        recount.run();
        RandomReading office = new RandomReading(seed);
        List<Answer> answered = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            office.doSomething();
            if (step % 8 == 7) {
                answered.addAll(office.answers());
                office.assertFiguresAreWhatTheRecordsSay();
            }
        }
        assertTrue(
                office.happened()
                        .containsAll(Set.of("STUDIED_PAPER_CORRECTED", "STUDIED_PAPER_VOIDED", "MEETING_VOIDED")),
                () -> "the seed leaves out too much: only " + office.happened());
        office.assertTracesAreWhatTheFiguresWereTakenFrom();
        assertEquals(0, recount.run(), "a recount changed something");
        for (Answer answer : answered) {
            assertEquals(answer, office.again(answer), "replayed");
        }
    }
}
