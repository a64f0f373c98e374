package dev.taizhang.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a room knows to be due by a day and not done yet; whoever leaves reminders in the feed asks all rooms. A CDI bean.
 */
public interface DueSoon {

    /**
     * One thing that is due.
     *
     * @param kind as in the feed of changes, as {@code FINDING}
     * @param id of the thing (ASCII, at most 64 characters)
     * @param organizationId whose it is
     */
    record Due(String kind, String id, String organizationId, LocalDate on) {}

    /** What a reminder of them is called, in capitals, as {@code FINDING_DUE_SOON}. */
    String type();

    /** What a reminder is called that the day has passed, as {@code FINDING_OVERDUE}; nothing where nobody is urged. */
    default Optional<String> overdueType() {
        return Optional.empty();
    }

    /**
     * Whether it looks at everything whenever it is asked. It is then asked for all at once, and only on another office day,
     * or a while later where something has been recorded since that is not about accounts alone; what it knows must not change
     * otherwise.
     */
    default boolean isCostly() {
        return false;
    }

    /**
     * So many of those that are due on one of the days, in the order of their ids, behind an id; one more where the last one
     * is due on two of them.
     */
    List<Due> between(LocalDate from, LocalDate to, String afterId, int limit);
}
