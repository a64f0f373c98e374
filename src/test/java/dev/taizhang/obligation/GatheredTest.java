package dev.taizhang.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.shared.Period;
import java.time.LocalDate;
import java.util.Comparator;
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
        List<Instance> quarters = quarters();
        Gathered gathered = new Gathered(3, Comparator.comparing(Instance::dueOn));
        gathered.accept(yearly);
        quarters.forEach(gathered);
        assertEquals(quarters.subList(0, 3), gathered.listed());
        assertEquals(quarters, gathered.quarterly());
    }

    @Test
    void listsTheFirstOnesInWhateverOrderTheyCome() {
        List<Instance> quarters = quarters();
        Gathered gathered = new Gathered(2, Comparator.comparing(Instance::dueOn));
        quarters.reversed().forEach(gathered);
        assertEquals(quarters.subList(0, 2), gathered.listed());
    }

    private static List<Instance> quarters() {
        return Stream.of(0, 1, 2, 3)
                .map(after -> instance(Frequency.QUARTER, after))
                .toList();
    }

    private static Instance instance(Frequency frequency, int after) {
        Period period = frequency.after(frequency.on(FIRST), after);
        Terms terms = new Terms(frequency, 1, 0, FIRST, null);
        RuleInForce rule = new RuleInForce(
                frequency.name(), 1, "HEARING", Set.of(), "听取汇报", "MEETING", terms, Set.of("o"), Map.of(), Map.of());
        return new Instance(rule, "o", period, ObligationState.OPEN, List.of(), List.of(), 0);
    }
}
