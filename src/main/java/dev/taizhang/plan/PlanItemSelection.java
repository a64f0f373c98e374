package dev.taizhang.plan;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which items of plans a list shows; taken by a resource method as {@code @BeanParam}. */
record PlanItemSelection(
        @Parameter(
                description =
                        "Id or code: items of plans that this organisation keeps, and those that it is to do by plans of"
                                + " others. Absent, with `subtree` absent too: of all organisations that the caller reads.")
        @QueryParam("organization")
        @Nullable
        String organization,

        @Parameter(
                description =
                        "`true`: with everything below `organization`; or, without that one, the id or code of the top of a"
                                + " subtree.")
        @QueryParam("subtree")
        @Nullable
        String subtree,

        @Parameter(description = "First day on which they are due.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Last day on which they are due.") @QueryParam("to") @Nullable
        LocalDate to,

        @Parameter(description = "States; several are alternatives.") @QueryParam("state")
        List<ItemState> state) {

    static final Set<String> YES_OR_NO = Set.of("true", "false");

    /** Nothing is due before a period can begin, or after one can end. */
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** Id or code of the one organisation, or of the top of those, that is asked about; null for all. */
    @Nullable
    String top() {
        boolean isTop = subtree != null && !YES_OR_NO.contains(subtree);
        return isTop ? subtree : organization;
    }

    /** Whether everything below {@link #top} is wanted too. */
    boolean below() {
        return subtree != null && !subtree.equals("false");
    }

    /** The first day on which something that is wanted can be due: what is open is due on the last day counted or later. */
    LocalDate first(LocalDate through) {
        LocalDate first = from == null ? FIRST : from;
        return Set.copyOf(state).equals(Set.of(ItemState.OPEN)) && first.isBefore(through) ? through : first;
    }

    /** The last such day: what is missed was due before the last day counted. */
    LocalDate last(LocalDate through) {
        LocalDate last = to == null ? LAST : to;
        return Set.copyOf(state).equals(Set.of(ItemState.MISSED)) && !last.isBefore(through)
                ? through.minusDays(1)
                : last;
    }

    boolean takes(ItemState one) {
        return state.isEmpty() || state.contains(one);
    }

    /** What a cursor of such a list belongs to. */
    String key() {
        return String.join(
                "|",
                "plan-items",
                String.valueOf(organization),
                String.valueOf(subtree),
                String.valueOf(from),
                String.valueOf(to),
                String.valueOf(state));
    }
}
