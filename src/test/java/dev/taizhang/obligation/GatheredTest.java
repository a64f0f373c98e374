package dev.taizhang.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a report lists is cut; what it words is not. */
class GatheredTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    @Test
    void wordsEveryQuarterOfDutiesThatTheListHasNoRoomFor() {
        Instance yearly = instance(Frequency.YEAR, 0);
        List<Instance> quarters = Stream.of(0, 1, 2, 3)
                .map(after -> instance(Frequency.QUARTER, after))
                .toList();
        Gathered gathered = new Gathered(3);
        gathered.accept(yearly);
        quarters.forEach(gathered);
        assertEquals(List.of(yearly, quarters.get(0), quarters.get(1)), gathered.listed());
        assertEquals(quarters, gathered.quarterly());
    }

    private static Instance instance(Frequency frequency, int after) {
        Period period = frequency.after(frequency.on(FIRST), after);
        Terms terms = new Terms(frequency, 1, 0, FIRST, null);
        RuleInForce rule = new RuleInForce(
                frequency.name(), 1, "HEARING", Set.of(), "听取汇报", "MEETING", terms, Set.of("o"), Map.of(), Map.of());
        return new Instance(rule, "o", period, ObligationState.OPEN, List.of(), List.of(), 0);
    }
}
