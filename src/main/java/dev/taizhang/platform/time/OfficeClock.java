package dev.taizhang.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The only source of the present: the instant, and the office day in the office's time zone.
 *
 * <p>A history that is replayed runs with a scripted instant; everything called from within sees that instant.
 */
@ApplicationScoped
public class OfficeClock {

    private static final ScopedValue<Instant> SCRIPTED = ScopedValue.newInstance();
    /** Nobody promises anything for longer than this: a day beyond is a slip of the finger. */
    private static final int PROMISED_YEARS = 10;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Clock clock;
    private final ZoneId zone;

    OfficeClock(Clock clock, OfficeTime settings) {
        this.clock = clock;
        this.zone = ZoneId.of(settings.timeZone());
    }

    /** The present instant, to the microsecond (what the database keeps). */
    public Instant now() {
        Instant now = SCRIPTED.isBound() ? SCRIPTED.get() : clock.instant();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** The office day of the present instant. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The last office day for which anything can be promised, as when it is due or until when it is borne (ADR 0073). */
    public LocalDate lastPromised() {
        return lastPromisedOn(today());
    }

    /** The same of what was promised on an office day. */
    public LocalDate lastPromisedOn(LocalDate day) {
        return day.plusYears(PROMISED_YEARS);
    }

    /** The office day an instant falls on. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant of an office day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** An instant as people read it: day and minute at the office, as {@code 2026-03-01 09:05}. */
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    public ZoneId zone() {
        return zone;
    }

    /** Runs work as if the present were {@code instant}. */
    public <T> T at(Instant instant, Supplier<T> work) {
        return ScopedValue.where(SCRIPTED, instant).call(work::get);
    }
}
