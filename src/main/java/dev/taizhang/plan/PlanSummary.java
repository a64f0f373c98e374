package dev.taizhang.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How what plans of a subtree say is to be done in a period stood at a cut-off.
 *
 * @param plans how many plans have items that are due in the period
 * @param items how many such items they have
 * @param byState how many of these stood how; a state in which none did is left out
 * @param missed those that were due before the last day counted and not done, those due first first; at most 200
 * @param missedLeftOut how many were missed beyond those
 * @param missedWithheld how many of those up to 200 the caller may not read
 */
public record PlanSummary(
        long plans,
        long items,
        SortedMap<ItemState, Long> byState,
        List<MissedItem> missed,
        long missedLeftOut,
        int missedWithheld) {

    public PlanSummary {
        missed = List.copyOf(missed);
    }

    /** The same with other lines, and how many are withheld. */
    public PlanSummary with(List<MissedItem> lines, int withheld) {
        return new PlanSummary(plans, items, byState, lines, missedLeftOut, withheld);
    }

    /**
     * An item of a plan that was not done in time.
     *
     * @param plan id of the plan
     * @param number of the plan
     * @param organization code of the organisation that keeps it
     * @param item key of the item
     * @param done what was done by the cut-off, of what was planned
     */
    public record MissedItem(
            String plan,
            String number,
            String organization,
            String item,
            String title,
            @Nullable String metric,
            int planned,
            long done,
            LocalDate dueOn,
            String responsibleOrganization,
            @Nullable String responsiblePost) {}
}
