package dev.taizhang.completeness;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whose completeness a list shows; taken by a resource method as {@code @BeanParam}. */
public record CompletenessFilter(
        @Parameter(
                description =
                        "Id or code of the top of a subtree, as with figures. Absent: all whose records the caller reads.")
        @QueryParam("organization")
        @Nullable
        String organization,

        @Parameter(description = "Code of a year, half, quarter or month.", required = true) @QueryParam("period")
        String period,

        @Parameter(description = "Only those who have declared it, or who have not.") @QueryParam("state") @Nullable
        Completeness state,

        @Parameter(description = "Only those who are overdue, or only the others.") @QueryParam("overdue") @Nullable
        Boolean overdue) {

    boolean takes(CompletenessView view) {
        return (state == null || state == view.state()) && (overdue == null || overdue == view.overdue());
    }

    /** What a cursor of such a list belongs to. */
    String key() {
        return "completeness|" + organization + "|" + period + "|" + state + "|" + overdue;
    }
}
