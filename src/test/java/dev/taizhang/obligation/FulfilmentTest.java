package dev.taizhang.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.obligation.Fulfilment.Standing;
import dev.taizhang.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever happens, and whoever is let off, a duty stands as a naive count by the written rule says. */
class FulfilmentTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    /** A duty, what happened, who was let off, and the last day counted; all at random. */
    private record Story(Terms terms, List<Period> periods, List<Event> events, Set<Period> waived, LocalDate through) {

        static Story of(Random random) {
            List<Frequency> all = List.of(Frequency.values());
            Frequency frequency = all.get(random.nextInt(all.size()));
            Terms terms = new Terms(
                    frequency,
                    1 + random.nextInt(3),
                    random.nextBoolean() ? 0 : random.nextInt(frequency.mostGraceDays() + 1),
                    FIRST,
                    null);
            LocalDate through = FIRST.plusDays(random.nextInt(800));
            List<Period> periods = new ArrayList<>();
            for (Period period = frequency.on(FIRST);
                    !period.start().isAfter(through);
                    period = frequency.after(period, 1)) {
                periods.add(period);
            }
            List<Event> events = IntStream.range(0, random.nextInt(30))
                    .mapToObj(no -> new Event(FIRST.plusDays(random.nextInt(900)), "%02d".formatted(no), 1))
                    .sorted(Comparator.comparing(Event::on).thenComparing(Event::recordId))
                    .toList();
            Set<Period> waived = new HashSet<>(
                    periods.stream().filter(period -> random.nextInt(6) == 0).toList());
            return new Story(terms, periods, events, waived, through);
        }

        List<Standing> standings() {
            return Fulfilment.of(terms, periods, events, through, waived::contains);
        }

        /** The events that the period at a place takes from after its end; by the rule's own words. */
        List<Event> late(int place) {
            Period period = periods.get(place);
            int missing = terms.atLeast() - own(place).size();
            LocalDate last = period.end().plusDays(terms.graceDays());
            List<Event> after = events.stream()
                    .filter(event ->
                            event.on().isAfter(period.end()) && !event.on().isAfter(last))
                    .filter(event -> !event.on().isAfter(through))
                    .toList();
            boolean suffice = missing > 0 && after.size() >= missing;
            return suffice && !waived.contains(period) ? after.subList(0, missing) : List.of();
        }

        /** The events inside the period at a place but for those that the one before it took. */
        List<Event> own(int place) {
            Period period = periods.get(place);
            Set<Event> spent = place == 0 ? Set.of() : Set.copyOf(late(place - 1));
            return events.stream()
                    .filter(event -> !event.on().isBefore(period.start())
                            && !event.on().isAfter(period.end())
                            && !event.on().isAfter(through)
                            && !spent.contains(event))
                    .toList();
        }

        Standing naive(int place) {
            Period period = periods.get(place);
            List<Event> own = own(place);
            List<Event> late = late(place);
            if (waived.contains(period)) {
                return new Standing(period, ObligationState.WAIVED, List.of(), own);
            }
            if (own.size() >= terms.atLeast()) {
                return new Standing(period, ObligationState.MET, own.subList(0, terms.atLeast()), own);
            }
            if (!late.isEmpty()) {
                List<Event> metBy = new ArrayList<>(own);
                metBy.addAll(late);
                return new Standing(period, ObligationState.MET_LATE, metBy, own);
            }
            boolean passed = through.isAfter(period.end().plusDays(terms.graceDays()));
            return new Standing(period, passed ? ObligationState.MISSED : ObligationState.OPEN, List.of(), own);
        }
    }

    @Test
    void everyPeriodStandsAsANaiveCountSays() {
        Set<ObligationState> seen = new HashSet<>();
        for (long seed = 0; seed < 3000; seed++) {
            Story story = Story.of(new Random(seed));
            List<Standing> expected = IntStream.range(0, story.periods().size())
                    .mapToObj(story::naive)
                    .toList();
            assertEquals(expected, story.standings(), "seed " + seed);
            expected.forEach(standing -> seen.add(standing.state()));
        }
        assertEquals(Set.of(ObligationState.values()), seen);
    }

    /** What is read begins there, instead of with the first period ever owed. */
    @Test
    void aPeriodThatNothingBeforeItCanTouchIsAGoodBeginning() {
        int begun = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Story story = Story.of(new Random(seed));
            int from = new Random(seed).nextInt(story.periods().size());
            List<Period> rest = story.periods().subList(from, story.periods().size());
            List<Event> events = story.events().stream()
                    .filter(event -> !event.on().isBefore(rest.getFirst().start()))
                    .toList();
            if (Fulfilment.untouched(story.terms(), rest.getFirst(), events)) {
                begun++;
                assertEquals(
                        story.standings().subList(from, story.periods().size()),
                        Fulfilment.of(story.terms(), rest, events, story.through(), story.waived()::contains),
                        "seed " + seed);
            }
        }
        assertEquals(true, begun > 1000);
    }

    @Test
    void onTheLastGraceDayItIsOpenAndOnTheNextMissed() {
        Terms terms = new Terms(Frequency.QUARTER, 1, 10, FIRST, null);
        List<Period> first = List.of(Frequency.QUARTER.on(FIRST));
        assertEquals(
                ObligationState.OPEN,
                Fulfilment.of(terms, first, List.of(), LocalDate.of(2022, 4, 10), period -> false)
                        .getFirst()
                        .state());
        assertEquals(
                ObligationState.MISSED,
                Fulfilment.of(terms, first, List.of(), LocalDate.of(2022, 4, 11), period -> false)
                        .getFirst()
                        .state());
    }
}
