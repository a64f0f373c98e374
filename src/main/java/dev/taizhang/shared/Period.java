package dev.taizhang.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period: a year {@code 2022}, half {@code 2022-S1}, quarter {@code 2022-Q3}, month {@code 2022-M05}, or a
 * closed interval {@code 2022-01-01/2022-06-30} of ten
 * years at most. Both ends are office days and belong to the period.
 *
 * @param code as a client writes it
 * @param kind what the code stands for
 * @param start first day
 * @param end last day, not before {@code start}
 */
public record Period(String code, Kind kind, LocalDate start, LocalDate end) {

    private static final Pattern CODE = Pattern.compile("([12]\\d{3})(?:-(?:S([12])|Q([1-4])|M(0[1-9]|1[0-2])))?");
    private static final Pattern INTERVAL = Pattern.compile("([12]\\d{3}-\\d{2}-\\d{2})/([12]\\d{3}-\\d{2}-\\d{2})");

    /** An interval is shorter than so many years and a day: each has its quarters and months, which all are shown. */
    private static final int MOST_YEARS = 10;

    /** What a period code stands for. */
    public enum Kind {
        YEAR(12),
        HALF(6),
        QUARTER(3),
        MONTH(1),
        INTERVAL(0);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A period must not end before it starts: " + code);
        }
    }

    /** The period a code stands for, or nothing if it is no code (years 1000 to 2999). */
    public static Optional<Period> parse(String code) {
        Matcher named = CODE.matcher(code);
        if (named.matches()) {
            return Optional.of(named(code, named));
        }
        Matcher interval = INTERVAL.matcher(code);
        if (!interval.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate start = LocalDate.parse(interval.group(1));
            LocalDate end = LocalDate.parse(interval.group(2));
            boolean sound = !end.isBefore(start) && end.isBefore(start.plusYears(MOST_YEARS));
            return sound ? Optional.of(between(start, end)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day itself, or the end of this period that it is beyond. */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(start)) {
            return start;
        }
        return day.isAfter(end) ? end : day;
    }

    /** The interval between two days, both included. */
    public static Period between(LocalDate start, LocalDate end) {
        return new Period(start + "/" + end, Kind.INTERVAL, start, end);
    }

    /** The quarter a day lies in, as {@code 2022-Q3}. */
    public static String quarterOf(YearMonth month) {
        return month.getYear() + "-Q" + ((month.getMonthValue() - 1) / 3 + 1);
    }

    /** A month as {@code 2022-M05}. */
    public static String codeOf(YearMonth month) {
        return "%d-M%02d".formatted(month.getYear(), month.getMonthValue());
    }

    /** Days of the period. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** Days of the period up to {@code through}, that day included: 0 before the period, {@link #days()} after it. */
    public long elapsedDays(LocalDate through) {
        return through.isBefore(start) ? 0 : ChronoUnit.DAYS.between(start, earlier(end, through)) + 1;
    }

    /**
     * The same span of the year before up to the same calendar day; 29 February becomes 28 February.
     *
     * @return nothing when {@code through} lies before this period, as there is nothing to compare yet
     */
    public Optional<Period> yearBefore(LocalDate through) {
        if (through.isBefore(start)) {
            return Optional.empty();
        }
        return Optional.of(between(start.minusYears(1), earlier(end, through).minusYears(1)));
    }

    /** The same period of the year before, all of it. */
    public Period wholeYearBefore() {
        LocalDate first = start.minusYears(1);
        // The end of a month is found from the day after it: February ends on another day.
        LocalDate last = kind == Kind.INTERVAL
                ? end.minusYears(1)
                : end.plusDays(1).minusYears(1).minusDays(1);
        return between(first, last.isBefore(first) ? first : last);
    }

    /**
     * The preceding period of the same kind; of a period that is not over, the same number of days from the start of
     * the preceding one.
     */
    public Optional<Period> preceding(LocalDate through) {
        long elapsed = elapsedDays(through);
        if (elapsed == 0) {
            return Optional.empty();
        }
        LocalDate last = start.minusDays(1);
        LocalDate first = kind == Kind.INTERVAL ? start.minusDays(days()) : start.minusMonths(kind.months);
        return Optional.of(
                elapsed == days() ? between(first, last) : between(first, earlier(last, first.plusDays(elapsed - 1))));
    }

    /** The following period of the same kind; after an interval, as many days. */
    public Period following() {
        LocalDate first = end.plusDays(1);
        LocalDate next = kind == Kind.INTERVAL ? first.plusDays(days()) : first.plusMonths(kind.months);
        return between(first, next.minusDays(1));
    }

    private static Period named(String code, Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        Kind kind = Kind.YEAR;
        int first = 1;
        if (parts.group(2) != null) {
            kind = Kind.HALF;
            first = 6 * (Integer.parseInt(parts.group(2)) - 1) + 1;
        } else if (parts.group(3) != null) {
            kind = Kind.QUARTER;
            first = 3 * (Integer.parseInt(parts.group(3)) - 1) + 1;
        } else if (parts.group(4) != null) {
            kind = Kind.MONTH;
            first = Integer.parseInt(parts.group(4));
        }
        LocalDate start = LocalDate.of(year, first, 1);
        return new Period(code, kind, start, start.plusMonths(kind.months).minusDays(1));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
