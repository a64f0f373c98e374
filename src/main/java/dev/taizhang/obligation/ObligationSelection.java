package dev.taizhang.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whose duties a list shows, and which of them; taken by a resource method as {@code @BeanParam}. */
public record ObligationSelection(
        @Parameter(
                description = "Id or code: the duties of this organisation. Absent, with `subtree` absent too: those of"
                        + " all whose figures the caller sees.")
        @QueryParam("organization")
        @Nullable
        String organization,

        @Parameter(
                description =
                        "`true`: with everything below `organization`; or the id or code of the top of a subtree.")
        @QueryParam("subtree")
        @Nullable
        String subtree,

        @Parameter(
                description = "Duties for periods within this one. Absent: the year of `through`; with `dueWithin`, the"
                        + " year before it too.")
        @QueryParam("period")
        @Nullable
        String period,

        @Parameter(description = "States; several are alternatives.") @QueryParam("state")
        List<ObligationState> state,

        @Parameter(description = "Code, number, key or id of a duty.") @QueryParam("rule") @Nullable
        String rule,

        @Parameter(
                description = "Only those that may still be met and fall due within so many days of `through`, or have"
                        + " fallen due and are in their grace days.")
        @QueryParam("dueWithin")
        @Min(0)
        @Max(366)
        @Nullable
        Integer dueWithin) {

    static final Set<String> YES_OR_NO = Set.of("true", "false");

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

    /** What a cursor of such a list belongs to. */
    String key(String list) {
        return String.join(
                "|",
                list,
                String.valueOf(organization),
                String.valueOf(subtree),
                String.valueOf(period),
                String.valueOf(state),
                String.valueOf(rule),
                String.valueOf(dueWithin));
    }
}
