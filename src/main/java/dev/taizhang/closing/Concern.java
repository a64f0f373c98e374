package dev.taizhang.closing;

import java.time.LocalDate;
import java.util.Set;

/**
 * Whose figures rest on something, and for which periods.
 *
 * @param begun the last day on which a period must have begun to be concerned
 * @param lasting the first day on which it may end
 */
public record Concern(Set<String> organizationIds, LocalDate begun, LocalDate lasting) {

    public Concern {
        organizationIds = Set.copyOf(organizationIds);
    }

    /** Of the periods with a day. */
    public static Concern on(Set<String> organizationIds, LocalDate day) {
        return new Concern(organizationIds, day, day);
    }

    /** Of the periods with all days from one to another. */
    public static Concern throughout(Set<String> organizationIds, LocalDate first, LocalDate last) {
        return new Concern(organizationIds, first, last);
    }

    /** Of the periods with any of the days from one to another. */
    public static Concern within(Set<String> organizationIds, LocalDate first, LocalDate last) {
        return new Concern(organizationIds, last, first);
    }

    boolean touches(LocalDate firstDay, LocalDate lastDay) {
        return !firstDay.isAfter(begun) && !lastDay.isBefore(lasting);
    }
}
