package dev.taizhang.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan has come, computed from the records that stand for its items.
 *
 * @param through the last day counted
 */
public record PlanProgress(
        String plan, String number, String title, String period, LocalDate through, List<ItemProgress> items) {

    public PlanProgress {
        items = List.copyOf(items);
    }

    /**
     * How far an item has come.
     *
     * @param done what its records add by the definition of its metric, late ones included
     * @param doneInTime of that, what happened by the day it was due on
     * @param completion done through planned, in percent with one decimal
     * @param completedOn the day on which what was planned was reached; null while it is not
     * @param records how many records stand for it
     * @param counted how many of them add something
     */
    public record ItemProgress(
            String key,
            String title,
            @Nullable String metric,
            int planned,
            long done,
            long doneInTime,
            String completion,
            LocalDate dueOn,
            @Nullable LocalDate completedOn,
            ItemState state,
            String responsibleOrganization,
            @Nullable String responsiblePost,
            long records,
            long counted) {}
}
