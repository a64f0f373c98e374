package dev.taizhang.obligation;

import dev.taizhang.shared.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/** How often a duty is owed. */
public enum Frequency {
    MONTH(1, Period.Kind.MONTH),
    QUARTER(3, Period.Kind.QUARTER),
    HALF(6, Period.Kind.HALF),
    YEAR(12, Period.Kind.YEAR);

    /** Of whatever frequency. */
    static final int MOST_GRACE_DAYS = YEAR.mostGraceDays();

    private final int months;
    private final Period.Kind kind;

    Frequency(int months, Period.Kind kind) {
        this.months = months;
        this.kind = kind;
    }

    /** The grace days are fewer than those of the shortest period: what meets one late lies in the next one. */
    int mostGraceDays() {
        return months * 28 - 1;
    }

    /** Whether a period is one of those it is owed for. */
    boolean has(Period period) {
        return period.kind() == kind;
    }

    /** The period a day lies in. */
    Period on(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        int no = (first - 1) / months + 1;
        String year = Integer.toString(day.getYear());
        String code = switch (this) {
            case MONTH -> Period.codeOf(YearMonth.of(day.getYear(), first));
            case QUARTER -> year + "-Q" + no;
            case HALF -> year + "-S" + no;
            case YEAR -> year;
        };
        return Period.parse(code).orElseThrow();
    }

    /** The period so many after one, or before it. */
    Period after(Period period, int steps) {
        return on(period.start().plusMonths((long) steps * months));
    }
}
