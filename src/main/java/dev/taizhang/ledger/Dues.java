package dev.taizhang.ledger;

import java.time.LocalDate;

/** What is said of the day by which something is to be done; computed from the clock, never stored. */
public final class Dues {

    /** As far ahead as reminders go where nothing else is configured. */
    private static final int DAYS_AHEAD = 7;

    private Dues() {}

    /** Whether it is today or one of the next seven days. */
    public static boolean soon(LocalDate due, LocalDate today) {
        return !due.isBefore(today) && !due.isAfter(lastSoon(today));
    }

    /** The last of these days. */
    public static LocalDate lastSoon(LocalDate today) {
        return today.plusDays(DAYS_AHEAD);
    }
}
