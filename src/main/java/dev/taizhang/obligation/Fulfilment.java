package dev.taizhang.obligation;

import dev.taizhang.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a duty of one organisation was met in each period, from what happened there. Pure.
 *
 * <p>A period is met by events inside it. Where these are too few, events within the grace days after it make up for the
 * rest, if there are enough: the earliest, only as many as are missing. They are spent then, and do not count for the
 * period in which they happened.
 */
final class Fulfilment {

    private final Terms terms;
    private final LocalDate through;
    private final Predicate<Period> waived;

    /** Not yet spent, in the order in which they are taken. */
    private final List<Event> left;

    /**
     * How it stands for a period.
     *
     * @param metBy the events that met it; none where it was not met
     * @param own the events inside the period that are its own
     */
    record Standing(Period period, ObligationState state, List<Event> metBy, List<Event> own) {

        Standing {
            metBy = List.copyOf(metBy);
            own = List.copyOf(own);
        }
    }

    private Fulfilment(Terms terms, LocalDate through, Predicate<Period> waived, List<Event> events) {
        this.terms = terms;
        this.through = through;
        this.waived = waived;
        this.left = new ArrayList<>(events);
    }

    /**
     * How it stands for some periods that follow each other. The first must be one whose events none before it can have
     * spent, see {@link #untouched}.
     *
     * @param events all that can meet it in them up to {@code through}, in the order in which they are taken
     * @param waived whether the organisation was let off in a period
     */
    static List<Standing> of(
            Terms terms, List<Period> periods, List<Event> events, LocalDate through, Predicate<Period> waived) {
        Fulfilment fulfilment = new Fulfilment(terms, through, waived, events);
        return periods.stream().map(fulfilment::of).toList();
    }

    /** Whether no event of a period can have been spent on the one before it. */
    static boolean untouched(Terms terms, Period period, List<Event> events) {
        return events.stream().noneMatch(event -> terms.inGraceBefore(period.start(), event.on()));
    }

    private Standing of(Period period) {
        List<Event> own = between(period.start(), period.end());
        if (waived.test(period)) {
            return new Standing(period, ObligationState.WAIVED, List.of(), own);
        }
        int missing = terms.atLeast() - own.size();
        if (missing <= 0) {
            return new Standing(period, ObligationState.MET, own.subList(0, terms.atLeast()), own);
        }
        List<Event> late = between(period.end().plusDays(1), terms.graceUntil(period));
        if (late.size() >= missing) {
            List<Event> spent = late.subList(0, missing);
            List<Event> metBy = new ArrayList<>(own);
            metBy.addAll(spent);
            left.removeAll(spent);
            return new Standing(period, ObligationState.MET_LATE, metBy, own);
        }
        boolean over = through.isAfter(terms.graceUntil(period));
        ObligationState state = over ? ObligationState.MISSED : ObligationState.OPEN;
        return new Standing(period, state, List.of(), own);
    }

    private List<Event> between(LocalDate from, LocalDate to) {
        return left.stream()
                .filter(event -> !event.on().isBefore(from)
                        && !event.on().isAfter(to)
                        && !event.on().isAfter(through))
                .toList();
    }
}
