package dev.taizhang.register;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the entry of a key date says: a code, which activities name, and the rule by which its day of a year is found.
 *
 * @param organization id or code of the organisation that keeps the register
 * @param month 1 to 12; with FIXED and NTH_WEEKDAY
 * @param day day of the month; with FIXED
 * @param nth 1 to 5, or -1 for the last one of the month; with NTH_WEEKDAY
 * @param weekday with NTH_WEEKDAY
 * @param solarTerm with SOLAR_TERM
 * @param set days that were set for single years, whatever the rule says; each in a year of its own
 */
@Schema(name = "KeyDate")
public record KeyDate(
        String organization,

        @Size(max = 48) @Pattern(regexp = "[A-Z][A-Z0-9_]*", message = "format.CAPITALS")
        String code,

        @Size(max = 100) String name,
        @Lines @Nullable @Size(max = 2000) String summary,
        Rule rule,
        @Nullable @Min(1) @Max(12) Integer month,
        @Nullable @Min(1) @Max(31) Integer day,
        @Nullable @Min(-1) @Max(5) Integer nth,
        @Nullable DayOfWeek weekday,
        @Nullable SolarTerm solarTerm,
        @Size(max = 100) List<LocalDate> set)
        implements RecordContent {

    /** How its day of a year is found. */
    @Schema(name = "KeyDateRule")
    public enum Rule {
        /** The same day of the same month. */
        FIXED,
        /** The first, second … or last such day of the week of a month. */
        NTH_WEEKDAY,
        /** The day on which the sun stands at a multiple of 15 degrees, by China Standard Time (GB/T 33661). */
        SOLAR_TERM
    }

    @Override
    public String title() {
        return name;
    }

    /** It stands from the day on which it was entered. */
    @Override
    public @Nullable LocalDate eventDate() {
        return null;
    }

    @Override
    public String typeCode() {
        return rule.name();
    }

    /**
     * Its day of a year; empty in a year that has no such day, as 29 February or a fifth Monday.
     *
     * @param year 1900 to 2199
     */
    public Optional<LocalDate> in(int year) {
        return set.stream().filter(date -> date.getYear() == year).findFirst().or(() -> byRule(year));
    }

    private Optional<LocalDate> byRule(int year) {
        if (rule == Rule.SOLAR_TERM) {
            return Optional.ofNullable(solarTerm).map(term -> term.in(year));
        }
        if (month == null) {
            return Optional.empty();
        }
        YearMonth where = YearMonth.of(year, month);
        return rule == Rule.FIXED ? fixed(where) : weekday(where);
    }

    private Optional<LocalDate> fixed(YearMonth where) {
        return day != null && where.isValidDay(day) ? Optional.of(where.atDay(day)) : Optional.empty();
    }

    private Optional<LocalDate> weekday(YearMonth where) {
        if (nth == null || weekday == null) {
            return Optional.empty();
        }
        try {
            LocalDate found = where.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
            return Optional.of(found).filter(date -> YearMonth.from(date).equals(where));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
